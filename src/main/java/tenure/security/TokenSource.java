package tenure.security;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Where valid tokens come from: the issuer that is configured or, in demo mode, Tenure itself.
 *
 * @param issuer whether an issuer is configured
 * @param external whether the database is one that others may rely on
 * @param demo what was said about demo mode, if anything
 */
public record TokenSource(boolean issuer, boolean external, Optional<Boolean> demo) {

    public static TokenSource in(Config config, boolean external) {
        return new TokenSource(issuerIn(config), external, config.getOptionalValue("tenure.demo", Boolean.class));
    }

    static boolean issuerIn(Config config) {
        return Stream.of("quarkus.oidc.auth-server-url", "quarkus.oidc.public-key")
                .anyMatch(key -> config.getOptionalValue(key, String.class).isPresent());
    }

    /** Why a Tenure of this kind must not start, if it must not. */
    public Optional<String> refusal() {
        if (issuer || demo.orElse(!external)) {
            return Optional.empty();
        }
        return Optional.of(
                demo.isPresent()
                        ? "No issuer of tokens is configured, and tenure.demo=false: set quarkus.oidc.auth-server-url."
                        : "No issuer of tokens is configured, but a database is. In demo mode anyone can have any token,"
                                + " so Tenure does not open that database: set quarkus.oidc.auth-server-url,"
                                + " or tenure.demo=true if the database is only for show.");
    }
}
