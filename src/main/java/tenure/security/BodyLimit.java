package tenure.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;
import tenure.json.Refusal;

/**
 * How large a body may be: 8 MiB, for it is read as a whole before it is judged.
 *
 * <p>A body that does not say its length is counted by {@link BodyCount}. Only NDJSON, which is read line by line, may be as large as {@code quarkus.http.limits.max-body-size} says.
 */
@ApplicationScoped
class BodyLimit {
    static final long BYTES = 8L << 20;
    private static final int TOO_LARGE = 413;
    private static final String STREAMED = "application/x-ndjson";

    /** Quarkus has its own limit, which is that of streams, in a handler of order -2: this one comes right after. */
    private static final int AFTER_QUARKUS = 1;

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::check, AFTER_QUARKUS);
    }

    private static void check(RoutingContext context) {
        var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        boolean streamed = type != null && type.startsWith(STREAMED);
        if (!streamed && isTooLarge(context.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
            Refusal refusal = Refusal.at(context.normalizedPath(), TOO_LARGE, "The body is larger than 8 MiB.");
            context.response()
                    .setStatusCode(refusal.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, refusal.mediaType())
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(refusal.body());
        } else {
            context.next();
        }
    }

    /** Vert.x has seen to it that the header is a number of at most 19 digits. */
    private static boolean isTooLarge(@Nullable String length) {
        return length != null && Long.parseLong(length) > BYTES;
    }
}
