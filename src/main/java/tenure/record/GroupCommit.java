package tenure.record;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import tenure.account.Loop;
import tenure.record.RecordSettings.Mode;

/**
 * Keeps decisions by group commit: a thread writes whatever waits, all in one transaction, and while it waits for the disk
 * another gathers. The more calls there are, the more of them share a commit.
 */
@Singleton
class GroupCommit implements Recorder {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);

    private static final int WRITERS = 2;
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(500);

    private final RecordSettings settings;
    private final Clock clock;
    private final Rows rows;
    private final Waiting waiting;
    private final RecordFigures figures;
    private final List<Thread> threads;

    GroupCommit(AgroalDataSource store, RecordSettings settings, Clock clock, MeterRegistry registry) {
        this.settings = settings;
        this.clock = clock;
        this.waiting = new Waiting(settings.mode() == Mode.SOON ? settings.queue() : 0);
        this.figures = new RecordFigures(registry, waiting::unkept);
        EditionTable editions = new EditionTable();
        SnapshotTable snapshots = new SnapshotTable();
        this.rows = new Rows(snapshots);
        this.threads = Stream.generate(() -> new RecordStore(store, settings, clock, editions, snapshots))
                .limit(WRITERS)
                .map(own -> new Thread(() -> run(own), "keeps decisions"))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        for (Thread thread : threads) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** What was answered already is kept before the pool closes, if the database lets it. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        waiting.close();
        for (Thread thread : threads) {
            thread.join(settings.patience().toMillis() * 2);
        }
    }

    @Override
    public CompletionStage<Void> keep(Call call, List<Given> given) {
        Context loop = Loop.here();
        Entry entry = Entry.of(rows.of(call, given), given.size(), loop);
        if (given.isEmpty()) {
            entry.kept().complete(null);
            return entry.kept();
        }
        if (waiting.add(entry)) {
            // What else came in with this call is decided before the writer hears of it.
            Loop.afterAll(loop, waiting::complete);
        } else {
            refuse(entry);
        }
        return entry.kept();
    }

    private void run(RecordStore store) {
        try {
            prepare(store);
            for (List<Entry> entries = waiting.take(); !entries.isEmpty(); entries = waiting.take()) {
                write(store, entries);
                waiting.written();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.close();
            waiting.overdue(Duration.ZERO).forEach(GroupCommit::refuse);
            store.close();
        }
    }

    /** What cannot be made ready now is made ready with the first record. */
    private void prepare(RecordStore store) {
        try {
            store.prepare(Months.of(DecisionId.from(clock.instant())));
        } catch (SQLException e) {
            LOG.warnf("the month of records could not be made ready: SQLSTATE %s", e.getSQLState());
        }
    }

    private void write(RecordStore store, List<Entry> entries) throws InterruptedException {
        try {
            figures.time(() -> store.write(entries));
            kept(entries);
        } catch (SQLException e) {
            LOG.warnf("decisions could not be kept: SQLSTATE %s", e.getSQLState());
            insist(store, refused(entries));
        } catch (RuntimeException e) {
            LOG.error("decisions could not be kept", e);
            lost(refused(entries));
        }
    }

    /** Tries again to keep what was answered already, until it works or Tenure stops. */
    private void insist(RecordStore store, List<Entry> answered) throws InterruptedException {
        List<Entry> unkept = answered;
        while (!unkept.isEmpty()) {
            Thread.sleep(BEFORE_NEXT_TRY.toMillis());
            try {
                store.writeAgain(unkept);
                kept(unkept);
                return;
            } catch (SQLException e) {
                waiting.overdue(settings.patience()).forEach(GroupCommit::refuse);
                if (waiting.isClosed()) {
                    lost(unkept);
                    unkept = List.of();
                }
            }
        }
    }

    private void kept(List<Entry> entries) {
        waiting.settle(entries.size());
        figures.written(entries);
        Loop.tell(entries, Entry::loop, entry -> entry.kept().complete(null));
    }

    private void lost(List<Entry> answered) {
        if (!answered.isEmpty()) {
            waiting.settle(answered.size());
            figures.lost(answered);
            LOG.errorf("the decisions of %d answered calls are lost", answered.size());
        }
    }

    /** Has those not answered refused; the others are left. */
    private List<Entry> refused(List<Entry> entries) {
        List<Entry> answered = entries.stream().filter(Entry::isAnswered).toList();
        List<Entry> refused =
                entries.stream().filter(entry -> !entry.isAnswered()).toList();
        waiting.settle(refused.size());
        refused.forEach(GroupCommit::refuse);
        return answered;
    }

    private static void refuse(Entry entry) {
        entry.kept().completeExceptionally(new NotKept());
    }
}
