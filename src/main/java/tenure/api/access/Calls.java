package tenure.api.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tenure.record.Call;
import tenure.record.CallIds;
import tenure.rules.Edition;
import tenure.security.Caller;
import tenure.security.Callers;

/** Begins calls: each has its id, its moment and the edition that answers all of it. */
@Singleton
public class Calls {

    private final Clock clock;
    private final CallIds ids;
    private final Callers callers;

    Calls(Clock clock, CallIds ids, Callers callers) {
        this.clock = clock;
        this.ids = ids;
        this.callers = callers;
    }

    /** The call that is made in this request. */
    public Call begin(@Nullable String requestId, Edition edition) {
        return begin(callers.current(), requestId, edition);
    }

    /** The call that this caller makes. */
    Call begin(Caller caller, @Nullable String requestId, Edition edition) {
        var now = clock.instant();
        return new Call(ids.next(now), now, caller, requestId, edition);
    }
}
