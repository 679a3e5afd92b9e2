package tenure.facts;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Third Party Access as the customer granted it to a partner, in [grantedAt, revokedAt), for these scopes. */
public record Grant(
        @Nullable String partner,
        Instant grantedAt,
        @Nullable Instant revokedAt,
        Set<String> scopes) {

    /** The scope that stands for every other. */
    public static final String EVERY_SCOPE = "ALL";
}
