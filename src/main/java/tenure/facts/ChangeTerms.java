package tenure.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tenure.facts.history.ChangeSettings;

/**
 * On what terms a change of plan is made, as the settings of a partner have it.
 *
 * @param refund what becomes of what was paid ahead
 * @param feeDearer what a change to a dearer plan costs
 * @param feeCheaper what a change to a cheaper plan costs
 * @param invoice what of the new plan is charged at once
 * @param minimumInvoice what is below it is not charged
 * @param rolloverExpiry how long unused data stays; null when nothing is said
 */
public record ChangeTerms(
        String refund,
        BigDecimal feeDearer,
        BigDecimal feeCheaper,
        String invoice,
        BigDecimal minimumInvoice,
        @Nullable String rolloverExpiry) {

    /** What is told of a setting that nobody made. */
    private static final String NO_REFUND = "NONE";

    private static final String NEXT_INVOICE = "NEXT_CYCLE";

    /** The terms that these settings make. */
    public static ChangeTerms of(ChangeSettings settings) {
        return new ChangeTerms(
                or(settings.refund(), NO_REFUND),
                or(settings.feeDearer(), BigDecimal.ZERO),
                or(settings.feeCheaper(), BigDecimal.ZERO),
                or(settings.invoice(), NEXT_INVOICE),
                or(settings.minimumInvoice(), BigDecimal.ZERO),
                settings.rolloverExpiry());
    }

    private static <T> T or(@Nullable T set, T usual) {
        return set == null ? usual : set;
    }
}
