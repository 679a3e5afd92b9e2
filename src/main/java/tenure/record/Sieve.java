package tenure.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sorts out, of rows that come newest first, the decisions that are wanted. A call may have several rows whose decisions
 * take turns, so a call is dealt with once all of its rows have come.
 */
final class Sieve {

    private final Wanted wanted;
    private final UUID below;
    private final int limit;
    private final List<Kept> found = new ArrayList<>();
    private final List<Kept> ofCall = new ArrayList<>();
    private @Nullable UUID call;

    /** A sieve for so many decisions with ids below this one. */
    Sieve(Wanted wanted, UUID below, int limit) {
        this.wanted = wanted;
        this.below = below;
        this.limit = limit;
    }

    /** Notes that the rows of this call are next; false when enough has been found before it. */
    boolean reaches(UUID row) {
        UUID next = DecisionId.call(row);
        if (!next.equals(call)) {
            endCall();
            call = next;
        }
        return found.size() <= limit;
    }

    void add(StoredRow row) {
        for (Kept kept : BodyReader.read(row)) {
            if (kept.id().compareTo(below) < 0 && wanted.matches(kept)) {
                ofCall.add(kept);
            }
        }
    }

    private void endCall() {
        ofCall.sort(Comparator.comparing(Kept::id).reversed());
        found.addAll(ofCall);
        ofCall.clear();
    }

    /** What was found when there are no more rows. */
    Found all() {
        endCall();
        return cut(null);
    }

    /** What was found when rows are left, from those of the last call on. */
    Found sofar() {
        ofCall.clear();
        return cut(call == null ? below : DecisionId.last(call));
    }

    private Found cut(@Nullable UUID rest) {
        if (found.size() <= limit) {
            return new Found(found, rest);
        }
        List<Kept> page = found.subList(0, limit);
        return new Found(page, page.get(limit - 1).id());
    }
}
