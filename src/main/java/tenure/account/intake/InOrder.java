package tenure.account.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Sees that the entries of one list come in order of {@code from}, each day once. */
final class InOrder {

    private @Nullable LocalDate last;

    void next(Part part, @Nullable LocalDate from) {
        if (from == null) {
            return;
        }
        if (last != null && !last.isBefore(from)) {
            part.note("from", "NOT_IN_ORDER", from + " does not come after " + last + ", which stands before it");
        }
        last = from;
    }
}
