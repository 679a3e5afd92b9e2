package tenure.record;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Figures about records. */
final class RecordFigures {

    private final Counter written;
    private final Counter lost;
    private final Timer commit;

    RecordFigures(MeterRegistry registry, Supplier<Number> waiting) {
        written = Counter.builder("tenure.records.written")
                .description("Decisions kept")
                .register(registry);
        lost = Counter.builder("tenure.records.lost")
                .description("Decisions given that could not be kept, in the mode soon")
                .register(registry);
        commit = Timer.builder("tenure.records.commit")
                .description("Time it takes to keep all that waited, in one transaction")
                .register(registry);
        Gauge.builder("tenure.records.waiting", waiting)
                .description("Calls whose decisions are not kept yet")
                .register(registry);
    }

    /** Something that is done in the store. */
    interface Work {
        void run() throws SQLException;
    }

    void time(Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        commit.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    void written(List<Entry> entries) {
        written.increment(decisions(entries));
    }

    void lost(List<Entry> entries) {
        lost.increment(decisions(entries));
    }

    private static int decisions(List<Entry> entries) {
        return entries.stream().mapToInt(Entry::decisions).sum();
    }
}
