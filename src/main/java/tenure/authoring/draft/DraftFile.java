package tenure.authoring.draft;

import org.jspecify.annotations.Nullable;

/**
 * A file of a draft.
 *
 * @param digest of its content; null when it was deleted
 * @param revision that of the draft with this file's last change
 * @param conflict what could not be merged; null when nothing
 */
public record DraftFile(
        String path,
        @Nullable String digest,
        long revision,
        Draft.Touch changed,
        @Nullable Conflict conflict) {

    /** The digests of what the draft had, and of what the edition has onto which it was rebased; null for no file. */
    public record Conflict(@Nullable String mine, @Nullable String theirs) {}
}
