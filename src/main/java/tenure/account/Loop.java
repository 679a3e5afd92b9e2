package tenure.account;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Event loops: where a call came from, and is answered. */
public final class Loop {

    private Loop() {}

    /** The loop that this is on, and not what it knows of one request; null when this is on none. */
    public static @Nullable Context here() {
        return Context.isOnEventLoopThread() ? ((ContextInternal) Vertx.currentContext()).unwrap() : null;
    }

    /**
     * Does a thing on the loop, once all is done that came in together with what the loop does now; at once when there is
     * no loop.
     */
    public static void afterAll(@Nullable Context loop, Runnable thing) {
        if (loop == null) {
            thing.run();
        } else {
            loop.runOnContext(any -> thing.run());
        }
    }

    /** Tells each where it came from: a loop is woken once for all that are its own. */
    public static <T> void tell(List<T> all, Function<T, @Nullable Context> from, Consumer<T> told) {
        IdentityHashMap<Context, List<T>> loops = new IdentityHashMap<>();
        for (T one : all) {
            Context loop = from.apply(one);
            if (loop == null) {
                told.accept(one);
            } else {
                loops.computeIfAbsent(loop, any -> new ArrayList<>()).add(one);
            }
        }
        loops.forEach((loop, own) -> loop.runOnContext(any -> own.forEach(told)));
    }
}
