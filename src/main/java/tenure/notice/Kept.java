package tenure.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice and what became of it.
 *
 * @param number the place among all, later ones having higher numbers
 * @param values what it told, without its link
 * @param linked whether it carried a link that only its reader may know
 * @param resends the notice that this one was to send once more
 */
public record Kept(
        long number,
        UUID id,
        @Nullable String account,
        About about,
        String template,
        String to,
        List<String> copies,
        Map<String, Object> values,
        boolean linked,
        Instant putAt,
        @Nullable UUID resends,
        Evidence evidence) {

    /**
     * What became of it.
     *
     * @param dueAt when it is tried next, while it is queued
     * @param attempts how often it was tried
     * @param edition the hash of the edition whose wording was sent
     * @param messageId by which the mail is known to every server it passes
     * @param reply what was answered to the last attempt
     */
    public record Evidence(
            State state,
            Instant dueAt,
            int attempts,
            @Nullable String edition,
            String messageId,
            @Nullable String reply,
            @Nullable Instant sentAt,
            @Nullable Bounce bounce) {}

    /** That it came back. */
    public record Bounce(Instant at, String by, String reason) {}
}
