package tenure.event.webhook;

import java.time.Instant;
import java.util.UUID;
import tenure.event.Told;

/**
 * One event to be sent to one webhook, by whoever holds the lease.
 *
 * @param secret the webhook's, encrypted
 * @param attempts how often it was tried before
 * @param now the time, by the database
 */
record Job(UUID webhook, String url, Sealed secret, UUID lease, Kind kind, Told event, int attempts, Instant now) {

    /** Why it is sent. */
    enum Kind {
        /** It is the next in order. */
        NEXT,
        /** Somebody wants it sent again. */
        RETRY
    }

    /** An encrypted secret. */
    static final class Sealed {

        private final byte[] bytes;

        Sealed(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }
}
