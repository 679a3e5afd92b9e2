package tenure.security;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Signs tokens in demo mode, with a key pair that is made at start and kept nowhere. */
@ApplicationScoped
public class DemoIssuer {
    static final String NAME = "tenure-demo";
    static final Duration VALIDITY = Duration.ofHours(1);
    private static final int KEY_BITS = 2048;

    private final Optional<KeyPair> keys;

    DemoIssuer(Config config) {
        keys = TokenSource.issuerIn(config) ? Optional.empty() : Optional.of(newKeys());
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    /** Whether this Tenure is in demo mode. */
    public boolean isOpen() {
        return keys.isPresent();
    }

    Optional<String> publicKey() {
        return keys.map(
                pair -> Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }

    /** Signs a token for a wish without fault. */
    String sign(DemoTokenRequest wish) {
        var claims = Jwt.issuer(NAME).subject(wish.sub()).groups(wish.groups()).expiresIn(VALIDITY);
        Optional.ofNullable(wish.accountId()).ifPresent(id -> claims.claim("account_id", id));
        Optional.ofNullable(wish.partnerId()).ifPresent(id -> claims.claim("partner_id", id));
        return sign(claims);
    }

    String sign(JwtClaimsBuilder claims) {
        return claims.jws().sign(keys.orElseThrow().getPrivate());
    }
}
