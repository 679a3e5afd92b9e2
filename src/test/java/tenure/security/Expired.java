package tenure.security;

import io.smallrye.jwt.build.Jwt;
import java.time.Instant;

/** A token that was good an hour ago. */
public final class Expired {
    private Expired() {}

    public static String token(DemoIssuer issuer) {
        var hourAgo = Instant.now().minusSeconds(3600);
        var claims = Jwt.issuer(DemoIssuer.NAME).subject("x").groups("admin");
        return issuer.sign(claims.issuedAt(hourAgo).expiresAt(hourAgo.plusSeconds(60)));
    }
}
