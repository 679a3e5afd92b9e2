package tenure.authoring.edition;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.ToDoubleFunction;

/** Which edition serves, and how the switching goes. */
@Singleton
final class EditionFigures {

    private final Counter switches;
    private final Counter failures;

    EditionFigures(MeterRegistry registry, Serving serving, Clock clock) {
        this.switches = Counter.builder("tenure.edition.switches")
                .description("Editions put in force here since the start")
                .register(registry);
        this.failures = Counter.builder("tenure.edition.failures")
                .description("Tries to load an edition that failed")
                .register(registry);
        gauge(
                        "tenure.edition.number",
                        "Number of the edition that serves",
                        serving,
                        state -> state.served().number())
                .register(registry);
        gauge(
                        "tenure.edition.behind",
                        "Seconds since the edition in force last served here",
                        serving,
                        state -> state.behind(clock.instant()).toMillis() / 1000.0)
                .register(registry);
    }

    private static Gauge.Builder<Serving> gauge(
            String name, String description, Serving serving, ToDoubleFunction<Serving.State> figure) {
        return Gauge.builder(name, serving, now -> {
                    Serving.State state = now.state();
                    return state == null ? 0 : figure.applyAsDouble(state);
                })
                .description(description);
    }

    void switched() {
        switches.increment();
    }

    void failed() {
        failures.increment();
    }
}
