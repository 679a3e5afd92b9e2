package tenure.security;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An issuer of tokens on this machine, with the two documents that OpenID Connect discovery asks for. */
public final class LocalIssuer implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("1");
            var url = "http://127.0.0.1:" + server.getAddress().getPort();
            serve(
                    "/.well-known/openid-configuration",
                    "{\"issuer\":\"" + url + "\",\"jwks_uri\":\"" + url + "/keys\"}");
            serve("/keys", "{\"keys\":[" + key.toJson() + "]}");
            server.start();
            return Map.of("quarkus.oidc.auth-server-url", url, "test.token", token(url, key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(String url, RsaJsonWebKey key) {
        var claims = Jwt.issuer(url).subject("portal").groups("admin").expiresIn(300);
        return claims.jws().keyId("1").sign(key.getPrivateKey());
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
