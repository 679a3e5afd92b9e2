package tenure.api.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives the id of a request back with every answer of the access doors, those given before the door is reached too. */
@ApplicationScoped
class RequestIds {

    private static final String REQUEST_ID = "X-Request-ID";
    private static final Pattern ACCESS_DOOR = Pattern.compile("(/[^/]+)?/access/v1(/.*)?");

    /** Before anybody turns the request away. */
    private static final int FIRST = 1_000;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::giveBack, FIRST);
    }

    private static void giveBack(RoutingContext context) {
        @Nullable String id = context.request().getHeader(REQUEST_ID);
        if (id != null && ACCESS_DOOR.matcher(context.normalizedPath()).matches()) {
            context.addHeadersEndHandler(end -> context.response().putHeader(REQUEST_ID, id));
        }
        context.next();
    }
}
