package tenure.api.access;

import org.jspecify.annotations.Nullable;

/** A call that was read and may be asked: it can be answered at once when all facts are at hand, or else by a worker. */
public interface Walk {

    /** The reply, when it takes neither the store nor long; null otherwise. */
    @Nullable
    Reply atOnce();

    /** The reply. May ask the store and block meanwhile. */
    Reply answer();
}
