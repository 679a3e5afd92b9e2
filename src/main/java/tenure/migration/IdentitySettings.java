package tenure.migration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where passwords go. */
@ConfigMapping(prefix = "tenure.identity-provider")
interface IdentitySettings {

    /** Where users are made at the identity provider; the id of one is added to it as the last part of its path. */
    Optional<String> url();

    /** What Tenure shows there as a bearer token. */
    Optional<String> token();

    /** What customers know it by. */
    @WithDefault("our sign-in service")
    String name();

    /** How long it may take to answer; the account is locked for that long. */
    @WithDefault("5s")
    Duration patience();
}
