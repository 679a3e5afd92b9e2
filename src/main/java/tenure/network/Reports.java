package tenure.network;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.facts.Moment;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.once.Key;
import tenure.once.Once;
import tenure.once.Reply;

/** What the network has to do, what it reports of it, and what staff have it try again. */
@Singleton
public class Reports {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final AccountChanges changes;
    private final Once once;
    private final ProvisioningStore store;

    Reports(AccountChanges changes, Once once, ProvisioningStore store) {
        this.changes = changes;
        this.once = once;
        this.store = store;
    }

    /**
     * What the network says.
     *
     * @param attempt which attempt it speaks of; null when of the last
     * @param reason why it failed
     */
    public record Report(
            long id,
            State state,
            @Nullable Integer attempt,
            @Nullable String reason) {}

    /** What is in that state, or in any, and due, after that id; one more than so many when there are more. */
    public List<Provisioning> due(@Nullable State state, long after, int most, Instant now) {
        return changes.run(transaction -> store.due(transaction.connection(), state, day(now), after, most + 1));
    }

    /** It is so from now on; what was said before is not said again. */
    public Reply report(Report report, Instant now, @Nullable Key key) {
        return changes.run(transaction -> once.run(transaction.connection(), key, connection -> {
            Provisioning before = held(connection, report.id());
            if (report.attempt() != null && report.attempt() != before.attempt()) {
                throw conflict("ANOTHER_ATTEMPT", "it has been asked for anew since: attempt " + before.attempt());
            }
            if (before.state() == report.state()) {
                return reply(before);
            }
            if (!report.state().mayFollow(before.state())) {
                throw conflict("ILLEGAL_MOVE", "what is " + before.state() + " does not become " + report.state());
            }
            if (before.due().isAfter(day(now))) {
                throw conflict("NOT_DUE", "it is to be done on " + before.due());
            }
            store.move(connection, report.id(), report.state(), report.reason(), now);
            return reply(held(connection, report.id()));
        }));
    }

    /** What failed is asked for again. */
    public Reply retry(long id, Instant now, @Nullable Key key) {
        return changes.run(transaction -> once.run(transaction.connection(), key, connection -> {
            Provisioning before = held(connection, id);
            if (before.state() != State.FAILED) {
                throw conflict("NOT_FAILED", "only what failed is tried again; this is " + before.state());
            }
            Ask ask = new Ask(before.order(), before.settings().deepCopy(), before.due(), before.ends(), now);
            store.ask(
                    connection,
                    before,
                    before.goal() == State.GONE ? State.REMOVING : State.REQUESTED,
                    before.goal(),
                    ask);
            return reply(held(connection, id));
        }));
    }

    private Provisioning held(Connection connection, long id) throws SQLException {
        Provisioning held = store.hold(connection, id);
        if (held == null) {
            throw new RequestRefused(NOT_FOUND, "The network was asked for nothing of this id.");
        }
        return held;
    }

    private static Reply reply(Provisioning provisioning) {
        return new Reply(OK, Map.of(), "application/json", provisioning.told().toString());
    }

    private static RequestRefused conflict(String code, String message) {
        return new RequestRefused(
                CONFLICT, "This cannot follow what was before.", List.of(new Problem("", code, message)));
    }

    private static LocalDate day(Instant now) {
        return Moment.at(now).day();
    }
}
