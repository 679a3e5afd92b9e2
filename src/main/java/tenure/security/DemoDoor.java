package tenure.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Where demo tokens are handed out: a path that exists in demo mode only. */
@ApplicationScoped
class DemoDoor {
    private static final Logger LOG = Logger.getLogger(DemoDoor.class);
    private static final String PATH = "/demo/token";
    private static final long LARGEST_BODY = 64 * 1024;
    private static final DemoTokenRequest NOTHING = new DemoTokenRequest(null, null, null, null);

    private final DemoIssuer issuer;
    private final ObjectMapper json;

    DemoDoor(DemoIssuer issuer, ObjectMapper json) {
        this.issuer = issuer;
        this.json = json;
    }

    void open(@Observes Router router) {
        if (issuer.isOpen()) {
            LOG.warnf(
                    "DEMO MODE: no issuer of tokens is configured, so whoever reaches this port gets any token from %s",
                    PATH);
            router.post(PATH)
                    .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                    .blockingHandler(this::hand);
        }
    }

    private void hand(RoutingContext context) {
        try {
            // No body, and a body of null, are read as an object without members.
            var body = Optional.ofNullable(context.body().asString()).orElse("{}");
            var wish = Optional.ofNullable(json.readValue(body, DemoTokenRequest.class))
                    .orElse(NOTHING);
            wish.fault().ifPresentOrElse(why -> refuse(context, why), () -> hand(context, issuer.sign(wish)));
        } catch (JsonProcessingException e) {
            refuse(context, "the body is not JSON of the form {\"sub\", \"groups\", \"account_id\"?, \"partner_id\"?}");
        }
    }

    private static void hand(RoutingContext context, String token) {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        context.json(JsonObject.of(
                "access_token", token, "token_type", "Bearer", "expires_in", DemoIssuer.VALIDITY.toSeconds()));
    }

    private static void refuse(RoutingContext context, String why) {
        context.response()
                .setStatusCode(400)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end("No token: " + why + ".\n");
    }
}
