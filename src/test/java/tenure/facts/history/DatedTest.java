package tenure.facts.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DatedTest {

    private static final LocalDate DAY = LocalDate.of(2020, 8, 3);

    @Test
    void aPeriodBeginsOnItsFirstDayAndIsOverOnItsLast() {
        LocalDate until = DAY.plusDays(1);
        assertThat(Dated.covers(DAY, until, DAY.minusDays(1))).isFalse();
        assertThat(Dated.covers(DAY, until, DAY)).isTrue();
        assertThat(Dated.covers(DAY, until, until)).isFalse();
        assertThat(Dated.covers(DAY, null, DAY.plusYears(50))).isTrue();
    }

    @Property
    void periodsThatMeetCoverEveryDayJustOnce(@ForAll @IntRange(max = 40) int day) {
        long covering = IntStream.range(0, 4)
                .filter(i -> Dated.covers(DAY.plusDays(i * 10L), DAY.plusDays(i * 10L + 10), DAY.plusDays(day)))
                .count();
        assertThat(covering).isEqualTo(day < 40 ? 1 : 0);
    }

    @Test
    void theLastThatHasBegunCounts() {
        List<PackageStep> steps = List.of(new PackageStep("first", DAY), new PackageStep("second", DAY.plusDays(1)));
        assertThat(Dated.lastBy(DAY.minusDays(1), steps)).isNull();
        assertThat(Dated.lastBy(DAY, steps)).isEqualTo(steps.get(0));
        assertThat(Dated.lastBy(DAY.plusDays(1), steps)).isEqualTo(steps.get(1));
        assertThat(Dated.lastBy(DAY.plusYears(1), steps)).isEqualTo(steps.get(1));
    }
}
