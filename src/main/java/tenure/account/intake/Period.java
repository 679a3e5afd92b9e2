package tenure.account.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days [from, until) of a part. */
record Period(LocalDate from, @Nullable LocalDate until) {

    /** The period of a part; null when it makes none, which is noted. */
    static @Nullable Period of(Part part) {
        LocalDate from = part.needed("from", Form.DATE);
        LocalDate until = part.optional("until", Form.DATE);
        if (from == null) {
            return null;
        }
        if (until != null && !from.isBefore(until)) {
            part.note("until", "ENDS_BEFORE_IT_BEGINS", "until " + until + " is not after from " + from);
            return null;
        }
        return new Period(from, until);
    }

    /** Whether the other, which begins no earlier, begins before this one is over. */
    boolean reaches(Period later) {
        return until == null || later.from.isBefore(until);
    }
}
