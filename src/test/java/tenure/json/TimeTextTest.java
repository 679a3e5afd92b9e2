package tenure.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {
    @ParameterizedTest
    @CsvSource({
        "2020-11-01T09:00:00Z, 2020-11-01T09:00:00Z",
        "2020-11-01t09:00:00z, 2020-11-01T09:00:00Z",
        "2020-11-01T09:00:00+01:00, 2020-11-01T08:00:00Z",
        "2020-11-01T09:00:00-00:00, 2020-11-01T09:00:00Z",
        "2020-11-01T00:00:00+23:59, 2020-10-31T00:01:00Z",
        "2020-12-31T23:59:59-23:59, 2021-01-01T23:58:59Z",
        "2020-11-01T09:00:00.5Z, 2020-11-01T09:00:00.500Z",
        "2020-11-01T09:00:00.1234567899Z, 2020-11-01T09:00:00.123456789Z",
        // London's clocks skip this hour; the instant exists all the same.
        "2021-03-28T01:30:00Z, 2021-03-28T01:30:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z"
    })
    void an_instant_is_read(String text, Instant instant) {
        assertThat(TimeText.instant(text)).isEqualTo(instant);
    }

    @Property
    void dates_are_those_that_exist(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 14) int month,
            @ForAll @IntRange(max = 33) int day) {
        var text = String.format("%04d-%02d-%02d", year, month, day);
        LocalDate expected;
        try {
            expected = LocalDate.parse(text);
        } catch (java.time.DateTimeException e) {
            expected = null;
        }
        assertThat(TimeText.date(text)).isEqualTo(expected);
    }

    @Test
    void a_leap_day_is_a_date_in_leap_years_alone() {
        assertThat(TimeText.date("2024-02-29")).isEqualTo("2024-02-29");
        assertThat(TimeText.date("2000-02-29")).isNotNull();
        assertThat(TimeText.date("1900-02-29")).isNull();
        assertThat(TimeText.date("2023-02-29")).isNull();
    }
}
