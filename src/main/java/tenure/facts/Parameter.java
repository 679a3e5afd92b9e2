package tenure.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount, period, date or word that analysts tune, with the days from which each value counts.
 *
 * @param unit what the values are: {@code days}, {@code months}, {@code percent}, {@code date}, {@code amount} or {@code text}
 * @param steps values in order of their first day; the first counts for all days before the second
 */
public record Parameter(String name, String unit, List<Step> steps) {

    /** A value and the first day it counts; null means always. */
    public record Step(@Nullable LocalDate from, String value) {}

    /** The value that counts on the day. */
    public String on(LocalDate day) {
        for (int i = steps.size() - 1; i > 0; i--) {
            LocalDate from = steps.get(i).from();
            if (from != null && !from.isAfter(day)) {
                return steps.get(i).value();
            }
        }
        return steps.get(0).value();
    }
}
