package tenure.plan.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tenure.account.AccountChanges;
import tenure.account.Transaction;
import tenure.facts.Moment;
import tenure.facts.Parameters;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;
import tenure.once.Once;
import tenure.once.Reply;
import tenure.order.Judging;
import tenure.order.Visit;
import tenure.rules.Edition;

/** Shows what it would come to if subscribers of a plan were changed to another. Nothing changes. */
@Singleton
public class Previews {

    private static final int CREATED = 201;
    private static final int UNPROCESSABLE = 422;
    private static final String JSON = "application/json";
    private static final String VALIDITY = "quote";

    private final AccountChanges changes;
    private final Once once;
    private final Judging judging;
    private final BulkSettings settings;

    Previews(AccountChanges changes, Once once, Judging judging, BulkSettings settings) {
        this.changes = changes;
        this.once = once;
        this.judging = judging;
        this.settings = settings;
    }

    /** Makes a preview; refused when a plan is not there, or somebody chosen is not on it. */
    public Reply make(BulkWish wish, Visit visit) {
        return changes.run(transaction ->
                once.run(transaction.connection(), visit.key(), connection -> make(transaction, wish, visit)));
    }

    private Reply make(Transaction transaction, BulkWish wish, Visit visit) throws SQLException {
        Connection connection = transaction.connection();
        List<Subscriber> subscribers = Subscribers.of(connection, wish);
        List<Problem> problems = Subscribers.problems(connection, wish, subscribers);
        if (!problems.isEmpty()) {
            throw new RequestRefused(UNPROCESSABLE, "There is no preview of this.", problems);
        }
        Preview preview = new Preview(
                UUID.randomUUID().toString(),
                wish.from(),
                wish.to(),
                wish.startOn(),
                edition().hash(),
                visit.caller().sub(),
                visit.at(),
                visit.at().plus(validity(visit.at())));
        PreviewRows.insert(connection, preview);
        Pricing pricing = new Pricing(judging, visit);
        for (int from = 0; from < subscribers.size(); from += settings.together()) {
            List<Subscriber> some = subscribers.subList(from, Math.min(from + settings.together(), subscribers.size()));
            MemberRows.insert(
                    connection,
                    preview.id(),
                    pricing.members(transaction, some, preview.to(), preview.startOn(), from + 1));
        }
        return new Reply(CREATED, Map.of(), JSON, text(connection, preview).toString());
    }

    private Edition edition() {
        return judging.decider().edition();
    }

    /** A preview counts for as long as a quote does. */
    private Duration validity(Instant now) {
        Parameters parameters = new Parameters(
                edition().catalogue().parameters(), Moment.at(now).day());
        String name = Objects.requireNonNull(edition().acts().parameters().get(VALIDITY));
        return Duration.ofDays(Long.parseLong(parameters.text(name)));
    }

    /** A preview, and a page of its services: those beyond that place, at that state or at any. */
    public Optional<ObjectNode> find(String id, Wanted wanted) {
        if (!StrictJson.isStorable(id)) {
            return Optional.empty();
        }
        return changes.run(transaction -> {
            Optional<Preview> preview = PreviewRows.preview(transaction.connection(), id);
            return preview.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page(transaction.connection(), preview.get(), wanted));
        });
    }

    private ObjectNode page(Connection connection, Preview preview, Wanted wanted) throws SQLException {
        ObjectNode text = text(connection, preview);
        text.setAll(new BulkText(edition()).page("customers", Wanted.of(connection, preview.id(), wanted)));
        return text;
    }

    private ObjectNode text(Connection connection, Preview preview) throws SQLException {
        ObjectNode text = BulkText.of(preview);
        BulkText.totals(
                text,
                MemberRows.states(connection, preview.id()),
                MemberRows.totals(connection, preview.id()),
                MemberRows.denials(connection, preview.id()));
        Optional<Run> run = PreviewRows.runOf(connection, preview.id());
        run.ifPresent(one -> text.put("run", one.id()));
        return text;
    }
}
