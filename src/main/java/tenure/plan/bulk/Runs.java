package tenure.plan.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import tenure.account.AccountChanges;
import tenure.account.StoreFailed;
import tenure.account.Transaction;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;
import tenure.once.Once;
import tenure.once.Reply;
import tenure.order.Judging;
import tenure.order.OrdersTogether;
import tenure.order.Visit;
import tenure.order.Visit.Mode;
import tenure.security.Caller;
import tenure.security.Group;

/**
 * Carries out what was confirmed, some services in each transaction and on a few threads. Any number of replicas may be at
 * work: what is claimed by one is passed over by the others, and what one leaves when it dies waits for the next.
 */
@Singleton
public class Runs {

    private static final Logger LOG = Logger.getLogger(Runs.class);
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final String JSON = "application/json";

    private final AccountChanges changes;
    private final Once once;
    private final Judging judging;
    private final OrdersTogether orders;
    private final BulkSettings settings;
    private final Clock clock;
    private final ExecutorService workers;
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();

    Runs(
            AccountChanges changes,
            Once once,
            Judging judging,
            OrdersTogether orders,
            BulkSettings settings,
            Clock clock) {
        this.changes = changes;
        this.once = once;
        this.judging = judging;
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
        this.workers = Executors.newFixedThreadPool(settings.atOnce(), task -> {
            Thread thread = new Thread(task, "bulk-change");
            thread.setDaemon(true);
            return thread;
        });
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    /** Has the preview be carried out. Confirmed again, it is the same run. */
    public Reply confirm(String preview, Visit visit) {
        return changes.run(transaction ->
                once.run(transaction.connection(), visit.key(), connection -> confirm(transaction, preview, visit)));
    }

    private Reply confirm(Transaction transaction, String id, Visit visit) throws SQLException {
        Connection connection = transaction.connection();
        Preview preview = PreviewRows.preview(connection, id)
                .orElseThrow(() -> refused(UNPROCESSABLE, "NO_SUCH_PREVIEW", "There is no such preview."));
        Optional<Run> before = PreviewRows.runOf(connection, id);
        if (before.isEmpty() && !preview.expiresAt().isAfter(visit.at())) {
            throw refused(CONFLICT, "PREVIEW_EXPIRED", "The preview was good until " + preview.expiresAt() + ".");
        }
        String by = visit.caller().sub();
        Run run = new Run(UUID.randomUUID().toString(), preview, Run.State.RUNNING, by, visit.at(), null);
        if (before.isEmpty() && PreviewRows.begin(connection, run)) {
            PreviewRows.finish(connection, run.id(), visit.at());
            transaction.afterwards(this::start);
        }
        Run begun = PreviewRows.runOf(connection, id).orElse(run);
        return new Reply(ACCEPTED, Map.of(), JSON, text(connection, begun).toString());
    }

    private static RequestRefused refused(int status, String code, String message) {
        return new RequestRefused(status, message, List.of(new Problem("/preview", code, message)));
    }

    private static ObjectNode text(Connection connection, Run run) throws SQLException {
        return BulkText.of(run, MemberRows.states(connection, run.preview().id()));
    }

    /** How far a run is; empty when there is none of that id. */
    public Optional<ObjectNode> find(String id) {
        if (!StrictJson.isStorable(id)) {
            return Optional.empty();
        }
        return changes.run(transaction -> {
            Optional<Run> run = PreviewRows.run(transaction.connection(), id);
            return run.isEmpty() ? Optional.empty() : Optional.of(text(transaction.connection(), run.get()));
        });
    }

    /** What became of the services of a run, a page at a time; empty when there is none of that id. */
    public Optional<ObjectNode> results(String id, Wanted wanted) {
        if (!StrictJson.isStorable(id)) {
            return Optional.empty();
        }
        return changes.run(transaction -> {
            Connection connection = transaction.connection();
            Optional<Run> run = PreviewRows.run(connection, id);
            return run.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new BulkText(judging.decider().edition())
                            .page(
                                    "results",
                                    Wanted.of(connection, run.get().preview().id(), wanted)));
        });
    }

    /** Goes on with what was confirmed and is not done, whichever replica began it. */
    @Scheduled(
            identity = "run-bulk-changes",
            every = "${tenure.plan.bulk.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!changes.run(transaction -> PreviewRows.toDo(transaction.connection()))
                .isEmpty()) {
            start();
        }
    }

    /** Has as many threads as may be at work, unless they are. */
    private void start() {
        for (int i = 0; i < settings.atOnce(); i++) {
            String place = "place " + i;
            if (atWork.add(place)) {
                workers.execute(() -> {
                    try {
                        work();
                    } finally {
                        atWork.remove(place);
                    }
                });
            }
        }
    }

    /** Works until there is nothing left that nobody else is at work with. */
    void work() {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = changes.run(this::step);
            }
        } catch (StoreFailed | RequestRefused e) {
            LOG.warn("bulk changes stopped; they go on when the schedule looks for them next", e);
        }
    }

    /** Changes a few services of the first run that has any; whether there was something to do. */
    private boolean step(Transaction transaction) throws SQLException {
        Connection connection = transaction.connection();
        for (Run run : PreviewRows.toDo(connection)) {
            List<Member> claimed = MemberRows.claim(connection, run.preview().id(), settings.together());
            if (!claimed.isEmpty()) {
                new Chunk(transaction, run, judging, orders, visit(run)).change(claimed);
                return true;
            }
            PreviewRows.finish(connection, run.id(), clock.instant());
        }
        return false;
    }

    /** Whoever confirmed it is who changes it. */
    private Visit visit(Run run) {
        Caller caller = new Caller(run.confirmedBy(), Set.of(Group.STAFF), null, null);
        return new Visit(caller, clock.instant(), run.id(), null, Mode.FOR_REAL);
    }
}
