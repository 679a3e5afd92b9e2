package tenure.facts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/** The parameters as they count on one day. A name that is not among them is a fault of the rule that uses it. */
public record Parameters(Map<String, Parameter> all, LocalDate day) {

    /** A period in days. */
    public int days(String name) {
        return Integer.parseInt(text(name));
    }

    /** A period of so many days of 24 hours. */
    public Duration hours(String name) {
        return Duration.ofDays(days(name));
    }

    /** An amount of money. */
    public BigDecimal amount(String name) {
        return new BigDecimal(text(name));
    }

    /** A whole number. */
    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** A share in percent. */
    public BigDecimal percent(String name) {
        return new BigDecimal(text(name));
    }

    /** A date. */
    public LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    /** A word. */
    public String text(String name) {
        Parameter parameter = all.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return parameter.on(day);
    }
}
