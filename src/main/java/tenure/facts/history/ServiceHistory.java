package tenure.facts.history;

import java.math.BigDecimal;
import java.util.List;
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
        List<PackageStep> packages,
        List<Term> terms,
        List<ControlHeld> controls,
        List<OfcomStep> ofcomCaps,
        List<RoamingStep> roamingCaps,
        List<BoltOnHeld> boltOns) {}
