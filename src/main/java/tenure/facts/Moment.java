package tenure.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The moment a decision is for: an instant and the day it falls on in Europe/London. */
public record Moment(Instant instant, LocalDate day) {

    /** The zone of all dates. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    public static Moment at(Instant instant) {
        return new Moment(instant, LocalDate.ofInstant(instant, ZONE));
    }

    /** The first instant of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
