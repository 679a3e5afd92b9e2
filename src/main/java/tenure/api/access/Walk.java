package tenure.api.access;

import org.jspecify.annotations.Nullable;

/** A call that was read and may be asked: it can be answered at once when all facts are at hand, or else by a worker. */
public interface Walk {

    /** The answer, when it takes neither the store nor long; null otherwise. */
    byte @Nullable [] atOnce();

    /** The answer. May ask the store and block meanwhile. */
    byte[] answer();
}
