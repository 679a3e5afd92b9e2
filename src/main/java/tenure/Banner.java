package tenure;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import tenure.decision.InForce;
import tenure.rules.Edition;
import tenure.security.DemoIssuer;

/** What a person is told who starts Tenure: where it answers, by which rules, and something to try. */
@Singleton
public class Banner implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(Banner.class);
    private static final int SHORT_HASH = 12;

    private static final String DEMO = "/demo/try-it.txt";
    private static final String PRODUCTION = """
            Tokens come from the issuer that is configured. Is it well?

            curl -s {address}/q/health/ready
            """;

    private final HttpServer server;
    private final InForce inForce;
    private final DemoIssuer issuer;
    private final String version;

    @Inject
    Banner(
            HttpServer server,
            InForce inForce,
            DemoIssuer issuer,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.server = server;
        this.inForce = inForce;
        this.issuer = issuer;
        this.version = version;
    }

    /** Called once the door is open. */
    @Override
    public int run(String... args) throws IOException {
        LOG.info(text());
        Quarkus.waitForExit();
        return 0;
    }

    private String text() throws IOException {
        String address = server.getLocalBaseUri().toString().replaceAll("/$", "");
        Edition edition = inForce.decider().edition();
        return "\n\nTenure %s answers at %s\n".formatted(version, address)
                + "Rules in force: %s, edition %s\n"
                        .formatted(edition.pack(), edition.hash().substring(0, SHORT_HASH))
                + (issuer.isOpen() ? demo() : PRODUCTION).replace("{address}", address);
    }

    private static String demo() throws IOException {
        try (InputStream text = Banner.class.getResourceAsStream(DEMO)) {
            return new String(Objects.requireNonNull(text, DEMO).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
