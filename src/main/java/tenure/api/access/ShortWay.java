package tenure.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.security.Caller;
import tenure.security.Callers;

/**
 * The short way to an evaluation, for the usual call: a body that says its length, is not large and is called JSON. By the time a call
 * comes here it has been let in, and it is answered as {@link AccessDoor} would, to which all others go on. What a
 * resource method does besides would cost a seventh of the call.
 */
@ApplicationScoped
class ShortWay {

    private static final int LONGEST = 1 << 20;
    /** What is not written like this may be right too, but it is not for here to find out. */
    private static final Set<String> TYPES =
            Set.of("application/json", "application/json; charset=utf-8", "application/json;charset=utf-8");

    private final Evaluation evaluation;
    private final Answering answering;

    ShortWay(Evaluation evaluation, Answering answering) {
        this.evaluation = evaluation;
        this.answering = answering;
    }

    /** How a call is read into a walk. */
    private interface Reading {
        Walk read(JsonNode body, Caller caller, @Nullable String requestId);
    }

    void open(@Observes Router router) {
        open(router, "/access/v1/evaluation", evaluation::one);
        open(router, "/access/v1/evaluations", evaluation::many);
    }

    private void open(Router router, String path, Reading reading) {
        router.post(path).order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).handler(call -> take(call, reading));
    }

    private void take(RoutingContext call, Reading reading) {
        HttpServerRequest request = call.request();
        Caller caller = Callers.of(call);
        if (caller == null || !isUsual(request)) {
            call.next();
            return;
        }
        // A body that breaks off leaves nobody to be told.
        request.body().onSuccess(body -> answer(call, body, caller, reading));
        request.resume();
    }

    /** Vert.x has seen to it that the length is a number of at most 19 digits. */
    private static boolean isUsual(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (length == null
                || type == null
                || !TYPES.contains(type.toLowerCase(Locale.ROOT))
                || request.headers().contains(HttpHeaders.EXPECT)) {
            return false;
        }
        long bytes = Long.parseLong(length);
        return bytes > 0 && bytes <= LONGEST;
    }

    private void answer(RoutingContext call, Buffer body, Caller caller, Reading reading) {
        HttpServerRequest request = call.request();
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String requestId = request.getHeader(Answering.REQUEST_ID);
        try {
            answering
                    .tell(() -> reading.read(Body.read(body.getBytes(), type), caller, requestId))
                    .exceptionally(thrown -> Told.fault(thrown, call.normalizedPath()))
                    .thenAccept(told -> told.to(call.response()));
        } catch (RuntimeException e) {
            Told.fault(e, call.normalizedPath()).to(call.response());
        }
    }
}
