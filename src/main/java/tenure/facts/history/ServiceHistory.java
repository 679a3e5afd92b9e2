package tenure.facts.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenure.facts.Term;

/** One service (connection) of an account with all its dates. Lists of steps and terms are in order of {@code from}. */
public record ServiceHistory(
        String id,
        String status,
        @Nullable String family,
        boolean locationVisible,
        String plan,
        BigDecimal monthlyRate,
        Line line,
        List<PackageStep> packages,
        List<Term> terms,
        List<ControlHeld> controls,
        List<OfcomStep> ofcomCaps,
        List<RoamingStep> roamingCaps,
        List<BoltOnHeld> boltOns) {

    /** The same service, visible to others on the map. */
    public ServiceHistory shown() {
        return with(true, line, packages, terms, boltOns);
    }

    /** The same service, on another package from that day on. */
    public ServiceHistory with(PackageStep step) {
        List<PackageStep> steps = Stream.concat(
                        packages.stream().filter(one -> one.from().isBefore(step.from())), Stream.of(step))
                .toList();
        return with(locationVisible, line, steps, terms, boltOns);
    }

    /** The same service, with another contract term from that day on. */
    public ServiceHistory with(Term term) {
        List<Term> later = Stream.concat(
                        terms.stream().filter(one -> one.from().isBefore(term.from())), Stream.of(term))
                .toList();
        return with(locationVisible, line, packages, later, boltOns);
    }

    /** The same service, holding one more product. */
    public ServiceHistory with(BoltOnHeld more) {
        List<BoltOnHeld> held = Stream.concat(boltOns.stream(), Stream.of(more)).toList();
        return with(locationVisible, line, packages, terms, held);
    }

    /** The same service, as another line of what is paid for. */
    public ServiceHistory with(Line other) {
        return with(locationVisible, other, packages, terms, boltOns);
    }

    private ServiceHistory with(
            boolean visible, Line as, List<PackageStep> steps, List<Term> contract, List<BoltOnHeld> products) {
        return new ServiceHistory(
                id,
                status,
                family,
                visible,
                plan,
                monthlyRate,
                as,
                steps,
                contract,
                controls,
                ofcomCaps,
                roamingCaps,
                products);
    }
}
