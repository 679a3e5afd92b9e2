package tenure.facts;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service at one moment.
 *
 * @param level the level of its package
 * @param term the current contract term; null while the service is new
 * @param ofcomCap the amount of its Ofcom spend cap, a word for no limit, or null when none is set
 * @param roamingWaived whether its roaming data cap is waived
 * @param planCharge what its plan costs to the end of the term; null when there is no term
 */
public record Service(
        String id,
        String status,
        @Nullable String family,
        boolean locationVisible,
        Level level,
        @Nullable Term term,
        @Nullable String ofcomCap,
        boolean roamingWaived,
        @Nullable Charge planCharge) {

    /** Stands for the service of a question that is about none. */
    public static final Service NONE = new Service(
            "", "", null, false, new Level("", Integer.MIN_VALUE, Map.of()), null, null, false, null);

    /** The first day of the current term when that term is a renewal; null otherwise. */
    public @Nullable LocalDate renewedOn() {
        return term == null || term.original() ? null : term.from();
    }

    /** The last day, not included, of the current term; null when there is no term or it has no end. */
    public @Nullable LocalDate termEnd() {
        return term == null ? null : term.until();
    }
}
