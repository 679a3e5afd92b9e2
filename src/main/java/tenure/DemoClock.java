package tenure;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** A demo that plays at another time: its clock starts there and ticks on. */
final class DemoClock {

    static final String KEY = "tenure.demo.clock";

    private DemoClock() {}

    /**
     * Why a Tenure must not start with the clock that is configured, if it must not.
     *
     * @param issuer whether an issuer of tokens is configured, so that it is no demo
     */
    static Optional<String> refusal(Config config, boolean issuer) {
        Optional<String> said = said(config);
        if (said.isPresent() && issuer) {
            return Optional.of(
                    KEY + " is for demo mode, and an issuer of tokens is configured: decisions for customers are"
                            + " taken by the real time. Leave one of them out.");
        }
        return said.filter(text -> instant(text).isEmpty())
                .map(text -> KEY + "=" + text + " is no instant such as 2020-08-05T09:00:00Z.");
    }

    /** How far the demo is ahead of now; no time at all without one that plays at another. */
    static Duration ahead(Config config, Instant now) {
        return said(config)
                .flatMap(DemoClock::instant)
                .map(start -> Duration.between(now, start))
                .orElse(Duration.ZERO);
    }

    private static Optional<String> said(Config config) {
        return config.getOptionalValue(KEY, String.class);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
