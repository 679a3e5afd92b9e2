package tenure.link;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.jboss.logging.Logger;
import tenure.security.DemoIssuer;

/** Where links lead. */
@Singleton
public class LinkAddress {

    private static final Logger LOG = Logger.getLogger(LinkAddress.class);
    private static final String KEY = "tenure.link.base-url";

    private final Optional<String> configured;
    private final DemoIssuer issuer;
    private final HttpServer server;

    LinkAddress(LinkSettings settings, DemoIssuer issuer, HttpServer server) {
        this.configured = settings.baseUrl().map(LinkAddress::checked);
        this.issuer = issuer;
        this.server = server;
    }

    private static String checked(String text) {
        URI url = URI.create(text);
        boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(KEY + " has to be like https://my.example.com, and is " + text);
        }
        return text.replaceAll("/+$", "");
    }

    void start(@Observes StartupEvent event) {
        problem().ifPresent(LOG::error);
    }

    /** Why no link can be issued, if none can. */
    public Optional<String> problem() {
        return configured.isPresent() || issuer.isOpen()
                ? Optional.empty()
                : Optional.of(KEY + " is not set, so no links can be sent: it is where customers reach Tenure");
    }

    /** The whole address of the link with this token. */
    String of(String token) {
        problem().ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        String base = configured.orElseGet(() -> "http://localhost:" + server.getPort());
        return base + "/links/" + token;
    }
}
