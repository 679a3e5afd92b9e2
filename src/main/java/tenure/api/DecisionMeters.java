package tenure.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tenure.decision.Decision;
import tenure.decision.Outcome;
import tenure.request.Action;
import tenure.rules.Edition;

/** Counts decisions by action, outcome and first reason, and times the rules. */
@Singleton
public class DecisionMeters {

    private static final String NONE = "none";

    private final MeterRegistry registry;
    private final Timer rules;
    private final Map<Kind, Counter> counters = new ConcurrentHashMap<>();

    DecisionMeters(MeterRegistry registry) {
        this.registry = registry;
        this.rules = Timer.builder("tenure.rules.evaluation")
                .description("Time the rules of one call take, all its questions together")
                .register(registry);
    }

    /** How many calls asked the rules since the start. */
    public long calls() {
        return rules.count();
    }

    /** Does what is to be timed. */
    public <T> T time(Supplier<T> evaluation) {
        return rules.record(evaluation);
    }

    /** Actions that the pack does not know are counted as one, so that callers cannot make meters. */
    public void count(Edition edition, Action asked, Decision decision) {
        String action = edition.catalogue().actions().containsKey(asked.name()) ? asked.name() : NONE;
        String reason = decision.reasons().isEmpty() ? NONE : decision.reasons().get(0);
        counters.computeIfAbsent(new Kind(action, decision.outcome(), reason), this::counter)
                .increment();
    }

    private Counter counter(Kind kind) {
        return Counter.builder("tenure.decisions")
                .description("Decisions given")
                .tag("action", kind.action())
                .tag("outcome", kind.outcome().name())
                .tag("reason", kind.reason())
                .register(registry);
    }

    private record Kind(String action, Outcome outcome, String reason) {}
}
