package tenure.migration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.StoreFailed;
import tenure.account.Transaction;
import tenure.decision.InForce;
import tenure.facts.Moment;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;
import tenure.once.Key;
import tenure.once.Once;
import tenure.once.Reply;

/**
 * Moves the customers of batches, some in each transaction and on a few threads. Any number of replicas may be at work with a
 * batch: who is claimed by one is passed over by the others, and what one leaves when it dies waits for the next.
 */
@Singleton
public class Runs {

    private static final Logger LOG = Logger.getLogger(Runs.class);
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final String JSON = "application/json";
    private static final List<BatchState> NOT_DONE = List.of(BatchState.PLANNED, BatchState.RUNNING, BatchState.PAUSED);

    private final AccountChanges changes;
    private final Once once;
    private final InForce inForce;
    private final MigrationSettings settings;
    private final Clock clock;
    private final ExecutorService workers;
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();

    Runs(AccountChanges changes, Once once, InForce inForce, MigrationSettings settings, Clock clock) {
        this.changes = changes;
        this.once = once;
        this.inForce = inForce;
        this.settings = settings;
        this.clock = clock;
        this.workers = Executors.newFixedThreadPool(settings.atOnce(), task -> {
            Thread thread = new Thread(task, "migration");
            thread.setDaemon(true);
            return thread;
        });
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    /** What can be done with a batch. */
    public enum Order {
        /** Begins at once, or goes on after a pause. */
        RUN(BatchState.RUNNING),
        PAUSE(BatchState.PAUSED);

        private final BatchState to;

        Order(BatchState to) {
            this.to = to;
        }
    }

    /** Has the batch be run or paused; empty when there is none of that id. A batch that is done stays so. */
    public Optional<Reply> order(String id, Order order, @Nullable Key key, Instant now) {
        if (!StrictJson.isStorable(id)) {
            return Optional.empty();
        }
        return changes.run(transaction -> {
            Optional<Batch> batch = BatchRows.find(transaction.connection(), id);
            if (batch.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    once.run(transaction.connection(), key, connection -> order(transaction, batch.get(), order, now)));
        });
    }

    private Reply order(Transaction transaction, Batch batch, Order order, Instant now) throws SQLException {
        if (order == Order.RUN && batch.day().isAfter(Moment.at(now).day())) {
            throw new RequestRefused(
                    CONFLICT,
                    "The day of this batch has not come.",
                    List.of(new Problem("/day", "TOO_EARLY", "it is run from " + batch.day() + " on")));
        }
        BatchRows.become(transaction.connection(), batch.id(), NOT_DONE, order.to, now);
        if (order == Order.RUN) {
            transaction.afterwards(() -> start(batch.id()));
        }
        ObjectNode text = BatchText.of(
                BatchRows.find(transaction.connection(), batch.id()).orElse(batch));
        return new Reply(OK, Map.of(), JSON, text.toString());
    }

    /** Runs what is due, and goes on with what another replica left. */
    @Scheduled(
            identity = "run-batches",
            every = "${tenure.migration.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Instant now = clock.instant();
        List<String> due = changes.run(transaction -> {
            List<String> batches =
                    BatchRows.due(transaction.connection(), Moment.at(now).day());
            for (String batch : batches) {
                BatchRows.become(transaction.connection(), batch, List.of(BatchState.PLANNED), BatchState.RUNNING, now);
            }
            return batches;
        });
        due.forEach(this::start);
    }

    /** Has as many threads as may be work at the batch, unless they do already. */
    private void start(String batch) {
        for (int i = 0; i < settings.atOnce(); i++) {
            String work = batch + " " + i;
            if (atWork.add(work)) {
                workers.execute(() -> {
                    try {
                        work(batch);
                    } finally {
                        atWork.remove(work);
                    }
                });
            }
        }
    }

    private void work(String batch) {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = changes.run(transaction -> step(transaction, batch));
            }
        } catch (StoreFailed e) {
            LOG.warnf(e, "batch %s stopped; it goes on when the schedule looks at it next", batch);
        }
    }

    /** Moves a few; whether there may be more. */
    private boolean step(Transaction transaction, String batch) throws SQLException {
        if (!MemberRows.isRunning(transaction.connection(), batch)) {
            return false;
        }
        List<String> claimed = MemberRows.claim(transaction.connection(), batch, settings.together());
        if (!claimed.isEmpty()) {
            new Chunk(transaction, batch, inForce.decider(), clock.instant()).move(claimed);
            return true;
        }
        if (MemberRows.isEmpty(transaction.connection(), batch)) {
            transaction.afterwards(() -> finish(batch));
        }
        return false;
    }

    private void finish(String batch) {
        changes.run(transaction -> BatchRows.become(
                transaction.connection(), batch, List.of(BatchState.RUNNING), BatchState.DONE, clock.instant()));
    }
}
