package tenure.plan;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import tenure.account.AccountChanges;
import tenure.account.AccountDraft;
import tenure.account.HeldAccount;
import tenure.account.ServiceDraft;
import tenure.account.Transaction;
import tenure.facts.Moment;
import tenure.order.Ledger;
import tenure.plan.PendingChange.State;

/**
 * Has changes of plans happen on their day, from 00:00 Europe/London on, by themselves: each once, whichever replica does
 * it and however long none was there.
 */
@Singleton
public class Activation {

    private static final Logger LOG = Logger.getLogger(Activation.class);
    private static final int AT_ONCE = 500;
    private static final Set<String> GONE = Set.of(Succession.DISABLED, Succession.ARCHIVED);
    private static final String DUE = """
            select account_id, id from service where pending_from <= ? order by pending_from, id limit ?""";

    private final AccountChanges changes;
    private final Ledger ledger;
    private final Outcome outcome;
    private final Clock clock;

    Activation(AccountChanges changes, Ledger ledger, Outcome outcome, Clock clock) {
        this.changes = changes;
        this.ledger = ledger;
        this.outcome = outcome;
        this.clock = clock;
    }

    @Scheduled(identity = "activate-plan-changes", cron = "${tenure.plan.activation}", timeZone = "Europe/London")
    void onItsDay() {
        int happened = happen();
        if (happened > 0) {
            LOG.infof("%d changes of plans have come to their day", happened);
        }
    }

    /** Has all happen whose day has come, and says how many did. */
    public int happen() {
        Instant now = clock.instant();
        LocalDate today = Moment.at(now).day();
        int all = 0;
        for (List<String[]> due = due(today); !due.isEmpty(); due = due(today)) {
            int happened = 0;
            for (String[] line : due) {
                happened += changes.run(transaction -> happen(transaction, line[0], line[1], now));
            }
            if (happened == 0) {
                break;
            }
            all += happened;
        }
        return all;
    }

    private List<String[]> due(LocalDate today) {
        return changes.run(transaction -> {
            try (PreparedStatement query = transaction.connection().prepareStatement(DUE)) {
                query.setObject(1, today);
                query.setInt(2, AT_ONCE);
                List<String[]> due = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        due.add(new String[] {row.getString(1), row.getString(2)});
                    }
                }
                return due;
            }
        });
    }

    private int happen(Transaction transaction, String id, String line, Instant now) throws SQLException {
        HeldAccount account = transaction.hold(id);
        Optional<PendingChange> pending = account == null
                ? Optional.empty()
                : PendingLines.all(account.asStored(), now).stream()
                        .filter(change -> change.newService().equals(line))
                        .findFirst();
        if (account == null || pending.isEmpty()) {
            return 0;
        }
        Connection connection = transaction.connection();
        Optional<PendingChange> agreed =
                ChangeRows.pending(connection, id, pending.get().oldService());
        PendingChange change = agreed.orElse(pending.get());
        Outcome.Before before = outcome.before(transaction, id);
        AccountDraft draft = account.draft();
        boolean possible = draft.has(change.oldService()) && !isGone(draft.service(change.oldService()));
        if (possible) {
            Succession.happen(draft, change, Succession.DISABLED);
        } else {
            draft.removeService(line);
        }
        if (agreed.isPresent()) {
            ChangeRows.end(
                    connection,
                    change.id(),
                    possible ? State.ACTIVE : State.CANCELLED,
                    now,
                    possible ? null : "the service was gone by then");
            if (possible) {
                post(connection, change, now);
            }
        }
        account.replace(draft);
        outcome.tell(transaction, account, before, change, possible, now);
        return 1;
    }

    private void post(Connection connection, PendingChange change, Instant now) throws SQLException {
        Price price = change.price();
        post(connection, change, 0, "credit", price.credit().negate(), now);
        post(connection, change, 1, "fee", price.fee(), now);
        post(connection, change, 2, "charge", price.charge(), now);
    }

    private void post(
            Connection connection, PendingChange change, int place, String part, BigDecimal amount, Instant now)
            throws SQLException {
        if (amount.signum() != 0) {
            Ledger.Charge charge = new Ledger.Charge(
                    change.price().kind() + "." + part, amount, change.price().currency());
            ledger.post(connection, change.account(), change.newService(), change.id(), place, charge, now);
        }
    }

    /** Whether there is nothing left that could be taken the place of. */
    private static boolean isGone(ServiceDraft line) {
        return GONE.contains(line.asStored().path("status").asText());
    }
}
