package tenure.security;

import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import tenure.json.Refusal;

/** Says what Quarkus and Vert.x, before a request reaches a resource, would refuse without a word. */
@ApplicationScoped
class BareRefusals {

    private static final int FORBIDDEN = 403;
    private static final int BEFORE_ANY_OTHER = 2_000;

    void hearOfFailures(@Observes Router router) {
        router.route().order(-BEFORE_ANY_OTHER).failureHandler(BareRefusals::forbidden);
    }

    private static void forbidden(RoutingContext context) {
        if (context.failure() instanceof ForbiddenException
                && !context.response().ended()) {
            refuse(context, Refusal.at(context.normalizedPath(), FORBIDDEN, "This is not for you."));
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context, Refusal refusal) {
        // What is left of the body must be read, or the connection gets stuck.
        context.request().resume();
        context.response()
                .setStatusCode(refusal.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, refusal.mediaType())
                .end(refusal.body());
    }
}
