package tenure.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final VerifiedTokens tokens = new VerifiedTokens(Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);

    @Test
    void a_token_that_nobody_verified_is_unknown() {
        assertThat(tokens.find("a")).isEmpty();
    }

    @Test
    void only_the_very_same_token_is_known() {
        tokens.keep(valid("token", Duration.ofHours(1)));
        assertThat(tokens.find("token")).isPresent();
        assertThat(tokens.find("token ")).isEmpty();
        assertThat(tokens.find("Token")).isEmpty();
    }

    @Test
    void a_token_is_known_for_less_than_a_minute() {
        tokens.keep(valid("token", Duration.ofHours(1)));
        pass(Duration.ofSeconds(59));
        assertThat(tokens.find("token")).isPresent();
        pass(Duration.ofSeconds(1));
        assertThat(tokens.find("token")).isEmpty();
    }

    @Test
    void a_token_is_forgotten_when_it_expires() {
        tokens.keep(valid("token", Duration.ofSeconds(5)));
        pass(Duration.ofSeconds(4));
        assertThat(tokens.find("token")).isPresent();
        pass(Duration.ofSeconds(1));
        assertThat(tokens.find("token")).isEmpty();
    }

    @Test
    void a_token_within_the_issuers_leeway_is_not_kept() {
        tokens.keep(valid("token", Duration.ofSeconds(-1)));
        assertThat(tokens.find("token")).isEmpty();
    }

    @Test
    void what_is_kept_tells_the_caller_and_holds_on_to_no_request() {
        var kept = tokens.keep(valid("token", Duration.ofHours(1)));
        assertThat(kept.<Caller>getAttribute(VerifiedTokens.CALLER))
                .isEqualTo(new Caller("c1", Set.of(Group.CUSTOMER), "a1", null));
        assertThat(kept.getRoles()).containsExactlyInAnyOrder("customer", "finance");
        assertThat(kept.getAttributes()).containsOnlyKeys(VerifiedTokens.CALLER);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static SecurityIdentity valid(String token, Duration left) {
        var claims = new JwtClaims();
        claims.setSubject("c1");
        claims.setExpirationTime(NumericDate.fromSeconds(NOW.plus(left).getEpochSecond()));
        claims.setClaim("account_id", "a1");
        claims.setClaim(Claims.raw_token.name(), token);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .addRoles(Set.of("customer", "finance"))
                .addAttribute("request", new Object())
                .build();
    }
}
