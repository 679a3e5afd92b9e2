package tenure.authoring.draft;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pack that is being worked on.
 *
 * @param base the number of the edition it stands on
 * @param revision counts its changes
 * @param authors whoever had a hand in its files, in order
 * @param rejectedBecause why it was sent back; null when it was not
 * @param edition the number of what it became; null until then
 * @param report of its last check, as JSON; null before the first
 * @param reportOf the hash of the files that were checked
 * @param passed whether they can be published
 */
public record Draft(
        UUID id,
        String pack,
        int base,
        State state,
        long revision,
        String comment,
        List<String> authors,
        Touch created,
        Touch changed,
        @Nullable Touch submitted,
        @Nullable String rejectedBy,
        @Nullable String rejectedBecause,
        @Nullable Integer edition,
        @Nullable String report,
        @Nullable String reportOf,
        boolean passed) {

    public Draft {
        authors = authors.stream().distinct().sorted().toList();
    }

    /** A new draft, with nothing in it yet. */
    static Draft on(int base, String pack, String comment, Touch by) {
        return new Draft(
                UUID.randomUUID(),
                pack,
                base,
                State.EDITING,
                1,
                comment,
                List.of(by.by()),
                by,
                by,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    /** The draft after a change of its files: it is being edited, whatever it was before. */
    Draft edited(Touch by, int onto) {
        List<String> all = new ArrayList<>(authors);
        all.add(by.by());
        return new Draft(
                id,
                pack,
                onto,
                State.EDITING,
                revision + 1,
                comment,
                all,
                created,
                by,
                null,
                rejectedBy,
                rejectedBecause,
                edition,
                report,
                reportOf,
                passed);
    }

    Draft checked(String result, String of, boolean good) {
        return new Draft(
                id,
                pack,
                base,
                state,
                revision,
                comment,
                authors,
                created,
                changed,
                submitted,
                rejectedBy,
                rejectedBecause,
                edition,
                result,
                of,
                good);
    }

    /** Whoever asks for approval has had a hand in the draft. */
    Draft handedIn(Touch by) {
        List<String> all = new ArrayList<>(authors);
        all.add(by.by());
        return new Draft(
                id,
                pack,
                base,
                State.SUBMITTED,
                revision,
                comment,
                all,
                created,
                changed,
                by,
                null,
                null,
                edition,
                report,
                reportOf,
                passed);
    }

    Draft sentBack(String by, String why) {
        return ended(State.EDITING, by, why, null);
    }

    Draft published(int number) {
        return ended(State.PUBLISHED, rejectedBy, rejectedBecause, number);
    }

    Draft discarded() {
        return ended(State.DISCARDED, rejectedBy, rejectedBecause, null);
    }

    private Draft ended(State next, @Nullable String by, @Nullable String why, @Nullable Integer number) {
        return new Draft(
                id,
                pack,
                base,
                next,
                revision,
                comment,
                authors,
                created,
                changed,
                next == State.EDITING ? null : submitted,
                by,
                why,
                number,
                report,
                reportOf,
                passed);
    }

    /** What may be done with a draft. */
    public enum State {
        EDITING,
        /** It waits for approval, and every change takes it back. */
        SUBMITTED,
        PUBLISHED,
        DISCARDED;

        public boolean open() {
            return this == EDITING || this == SUBMITTED;
        }
    }

    /** Who did something, and when. */
    public record Touch(String by, Instant at) {
        public Touch {
            // As the database keeps it.
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }
}
