package tenure.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tenure.rules.Cost;

/** Many answers are followed through time together, and each ends by itself. */
class HorizonsTest {

    private static final Instant NOW = Instant.parse("2020-11-01T09:00:00Z");
    private static final List<Instant> BOUNDARIES = List.of(
            Instant.parse("2020-11-10T00:00:00Z"),
            Instant.parse("2020-11-20T00:00:00Z"),
            Instant.parse("2020-11-30T00:00:00Z"));
    private static final Decision YES = new Decision(Outcome.ALLOW, List.of(), null, null, List.of());
    private static final Decision NO = new Decision(Outcome.DENY, List.of("NO"), null, null, List.of());

    /** The first answer stands for ever, the second until the second boundary, the third until the third. */
    private static List<Decision> answers(Instant instant, List<Integer> which) {
        return which.stream()
                .map(i -> i > 0 && !instant.isBefore(BOUNDARIES.get(i)) ? NO : YES)
                .toList();
    }

    private static Map<Integer, Instant> ends(int most) {
        return new Horizons(List.of(YES, YES, YES), HorizonsTest::answers, most).after(NOW, BOUNDARIES);
    }

    @Test
    void an_answer_ends_where_it_first_differs_or_never() {
        assertThat(ends(3)).isEqualTo(Map.of(1, BOUNDARIES.get(1), 2, BOUNDARIES.get(2)));
    }

    @Test
    void a_search_that_breaks_off_tells_an_earlier_end_and_never_a_later_one() {
        assertThat(ends(2)).isEqualTo(Map.of(0, BOUNDARIES.get(2), 1, BOUNDARIES.get(1), 2, BOUNDARIES.get(2)));
        assertThat(ends(0)).isEqualTo(Map.of(0, BOUNDARIES.get(0), 1, BOUNDARIES.get(0), 2, BOUNDARIES.get(0)));
    }

    @Test
    void a_cost_may_fall_at_any_midnight_in_london() {
        Instant later = Instant.parse("2020-11-03T00:00:00Z");
        Horizons horizons = new Horizons(
                List.of(costing("10.00"), YES),
                (instant, which) -> which.stream()
                        .map(i -> i == 1 ? YES : costing(instant.isBefore(later) ? "10.00" : "9.99"))
                        .toList(),
                10);
        assertThat(horizons.after(NOW, BOUNDARIES)).isEqualTo(Map.of(0, later));
    }

    private static Decision costing(String amount) {
        Cost cost = new Cost(new BigDecimal(amount), "GBP");
        return new Decision(Outcome.NEEDS_COST_ACCEPTANCE, List.of("COSTS"), null, cost, List.of());
    }
}
