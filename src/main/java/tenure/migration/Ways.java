package tenure.migration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.Transaction;
import tenure.facts.Moment;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;
import tenure.once.Key;
import tenure.once.Once;
import tenure.once.Reply;

/** How a customer that did not get on is got on again: it is invited once more, or scheduled once more. */
@Singleton
public class Ways {

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final String JSON = "application/json";

    /** Where there is no account to set up yet, or nothing to set up any more. */
    private static final Set<Stage> NOT_TO_INVITE =
            Set.of(Stage.NOT_SCHEDULED, Stage.BATCHED, Stage.FAILED, Stage.ACTIVE);

    private static final Set<Stage> TO_SCHEDULE = Set.of(Stage.FAILED, Stage.NO_CONTACT);

    private final AccountChanges changes;
    private final Once once;
    private final Invitations invitations;

    Ways(AccountChanges changes, Once once, Invitations invitations) {
        this.changes = changes;
        this.once = once;
        this.invitations = invitations;
    }

    /** Sends an invitation, again or for the first time; a link that was sent before does not work any more. */
    public Optional<Reply> invite(String account, @Nullable Key key, Instant now) {
        return with(account, key, now, (transaction, customer) -> {
            boolean migrated = customer.account().path("migratedOn").isTextual();
            if (NOT_TO_INVITE.contains(customer.stage()) || !migrated) {
                throw conflict("NOT_TO_INVITE", "nobody is invited at the stage " + customer.stage());
            }
            if (!invitations.areDue(Moment.at(now).day())) {
                throw conflict("TOO_EARLY", "no invitation goes out before the first day");
            }
            Stage stage = invitations.invite(transaction.connection(), customer, "request", now);
            transaction.afterwards(invitations::nudge);
            return stage;
        });
    }

    /** Has a customer that was not moved be one that can be. */
    public Optional<Reply> schedule(String account, @Nullable Key key, Instant now) {
        return with(account, key, now, (transaction, customer) -> {
            boolean migrated = customer.account().path("migratedOn").isTextual();
            if (!TO_SCHEDULE.contains(customer.stage()) || migrated) {
                throw conflict("NOT_TO_SCHEDULE", "nobody is scheduled again at the stage " + customer.stage());
            }
            Invitations.move(
                    transaction.connection(),
                    customer,
                    Stage.NOT_SCHEDULED,
                    "request",
                    now,
                    JsonNodeFactory.instance.objectNode());
            return Stage.NOT_SCHEDULED;
        });
    }

    private static RequestRefused conflict(String code, String message) {
        return new RequestRefused(CONFLICT, "This cannot be done now.", List.of(new Problem("", code, message)));
    }

    /** What is done with a customer; the stage it is at afterwards. */
    private interface Way {
        Stage go(Transaction transaction, Customer customer) throws SQLException;
    }

    private Optional<Reply> with(String account, @Nullable Key key, Instant now, Way way) {
        if (!StrictJson.isStorable(account)) {
            return Optional.empty();
        }
        return changes.run(transaction -> {
            Optional<Customer> customer = Customer.lock(transaction.connection(), account, now);
            if (customer.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(once.run(transaction.connection(), key, connection -> {
                ObjectNode text = JsonNodeFactory.instance.objectNode().put("account", account);
                text.put("stage", way.go(transaction, customer.get()).name());
                return new Reply(OK, Map.of(), JSON, text.toString());
            }));
        });
    }
}
