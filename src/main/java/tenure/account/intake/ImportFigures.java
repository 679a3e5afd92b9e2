package tenure.account.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** What operators see of imports. */
@ApplicationScoped
class ImportFigures {

    private final MeterRegistry registry;

    ImportFigures(MeterRegistry registry) {
        this.registry = registry;
    }

    /** One import has ended. */
    void ended(String form, Duration took) {
        registry.timer("tenure.import.duration", "form", form).record(took);
    }

    void stored(String form, int elements) {
        registry.counter("tenure.import.elements", "form", form, "result", "stored")
                .increment(elements);
    }

    void refused(String form, List<RefusedLine> lines) {
        registry.counter("tenure.import.elements", "form", form, "result", "refused")
                .increment(lines.size());
        problems(form, lines.stream().mapToInt(line -> line.problems().size()).sum());
    }

    void problems(String form, int problems) {
        registry.counter("tenure.import.problems", "form", form).increment(problems);
    }
}
