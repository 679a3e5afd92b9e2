package tenure.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account with lines on a plan.
 *
 * @param services its lines that are active, stopped or pending
 * @param paying how many of them are paid for now
 * @param payingThen how many are on the day that is looked at
 * @param notice how far the notice of an edit has come
 * @param sentAt when that was sent; null when it was not
 */
record Subscriber(
        String account,
        List<String> services,
        int paying,
        int payingThen,
        NoticeState notice,
        @Nullable Instant sentAt) {

    Subscriber {
        services = List.copyOf(services);
    }

    /** How far a notice has come. */
    enum NoticeState {
        /** There is none: no address is held, or the account has only just come to the plan. */
        NONE,
        /** It waits to be sent. */
        QUEUED,
        SENT,
        /** It was given up on. */
        FAILED,
        /** It was sent, and came back. */
        BOUNCED
    }
}
