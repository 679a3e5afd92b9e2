package tenure.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tokens whose signature and claims were verified a moment ago, and whom they speak for.
 *
 * <p>The whole token is the key, so a token that differs in any letter is verified afresh. Only verified tokens come
 * in. None stays beyond its own expiry nor longer than a minute, which bounds how long a token outlives the issuer's key.
 */
final class VerifiedTokens {
    static final String CALLER = "tenure.caller";
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** At one to two kilobytes a token this is 20 MB at most. */
    private static final long MOST = 10_000;

    private final Cache<String, SecurityIdentity> identities;

    VerifiedTokens(Clock clock, Ticker ticker) {
        identities = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(ticker)
                // Tidied by those who use it: waking another thread for that costs more.
                .executor(Runnable::run)
                .expireAfter(Expiry.<String, SecurityIdentity>creating(
                        (token, identity) -> stay(clock.instant(), expiry(identity))))
                .build();
    }

    Optional<SecurityIdentity> find(String token) {
        return Optional.ofNullable(identities.getIfPresent(token));
    }

    /** Keeps what a later request needs; OIDC's own identity would hold on to the request that brought the token. */
    SecurityIdentity keep(SecurityIdentity verified) {
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(verified.getPrincipal())
                .addRoles(verified.getRoles())
                .addAttribute(CALLER, Caller.of(verified))
                .build();
        identities.put(token(verified).getRawToken(), identity);
        return identity;
    }

    private static Duration stay(Instant now, Instant expiry) {
        var left = Duration.between(now, expiry);
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    private static Instant expiry(SecurityIdentity identity) {
        return Instant.ofEpochSecond(token(identity).getExpirationTime());
    }

    private static JsonWebToken token(SecurityIdentity identity) {
        return (JsonWebToken) identity.getPrincipal();
    }
}
