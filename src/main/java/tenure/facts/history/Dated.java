package tenure.facts.history;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that begins on a day. */
public interface Dated {

    /** The first day, Europe/London. */
    LocalDate from();

    /** The last of these, in order of {@code from}, that has begun by the day; null when none has. */
    static <T extends Dated> @Nullable T lastBy(LocalDate day, List<T> inOrder) {
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            T entry = inOrder.get(i);
            if (!entry.from().isAfter(day)) {
                return entry;
            }
        }
        return null;
    }

    /** Whether the day lies in the half-open period. A period without end never ends. */
    static boolean covers(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }
}
