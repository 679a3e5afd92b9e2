package tenure.api.order;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tenure.once.Key;
import tenure.order.Visit;
import tenure.order.Visit.Mode;
import tenure.security.Caller;
import tenure.security.Callers;

/** Makes of a request the visit it is: by whom, when, and whether it was there before. */
@Singleton
public class Visits {

    private final Callers callers;
    private final Clock clock;

    Visits(Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
    }

    public Caller caller() {
        return callers.current();
    }

    /** A request that only looks. */
    public Visit plain(@Nullable String requestId) {
        return new Visit(caller(), clock.instant(), requestId, null, Mode.FOR_REAL);
    }

    /** A request that wants to see what would happen. */
    public Visit dry(@Nullable String requestId) {
        return new Visit(caller(), clock.instant(), requestId, null, Mode.DRY_RUN);
    }

    /** A request that is done once, if it carries a key. */
    public Visit once(UriInfo uri, @Nullable String key, byte @Nullable [] body, @Nullable String requestId) {
        Caller caller = caller();
        String path = uri.getRequestUri().getRawPath();
        return new Visit(caller, clock.instant(), requestId, Key.of(caller.sub(), key, path, body), Mode.FOR_REAL);
    }
}
