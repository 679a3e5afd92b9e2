package tenure.api.access;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A call that was read and may be asked: it can be answered at once when all facts are at hand, or else by a worker. */
public interface Walk {

    /** The reply, when it takes neither the store nor long; null otherwise. */
    @Nullable
    Reply atOnce();

    /** The reply, when it takes the store but not long: no thread waits for it. Null otherwise. */
    default @Nullable CompletionStage<Reply> soon() {
        return null;
    }

    /** The reply. May ask the store and block meanwhile. */
    Reply answer();
}
