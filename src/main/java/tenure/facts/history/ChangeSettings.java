package tenure.facts.history;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a partner set for changes of plans that are billed one way. What is null is not set. */
public record ChangeSettings(
        @Nullable String refund,
        @Nullable BigDecimal feeDearer,
        @Nullable BigDecimal feeCheaper,
        @Nullable String invoice,
        @Nullable BigDecimal minimumInvoice,
        @Nullable String rolloverExpiry) {

    /** Settings that nobody made. */
    public static final ChangeSettings NONE = new ChangeSettings(null, null, null, null, null, null);

    /** These settings, and where they say nothing, those. */
    ChangeSettings over(ChangeSettings usual) {
        return new ChangeSettings(
                either(refund, usual.refund),
                either(feeDearer, usual.feeDearer),
                either(feeCheaper, usual.feeCheaper),
                either(invoice, usual.invoice),
                either(minimumInvoice, usual.minimumInvoice),
                either(rolloverExpiry, usual.rolloverExpiry));
    }

    private static <T> @Nullable T either(@Nullable T set, @Nullable T usual) {
        return set == null ? usual : set;
    }
}
