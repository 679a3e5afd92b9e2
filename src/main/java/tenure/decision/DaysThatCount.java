package tenure.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tenure.facts.Catalogue;
import tenure.facts.Moment;
import tenure.facts.Parameter;
import tenure.facts.history.AccountHistory;

/**
 * Which dates among an account's facts make a difference on a day: the day itself, and those that lie a period among the
 * pack's parameters before or after it.
 */
public final class DaysThatCount {

    private final Catalogue catalogue;
    private final LocalDate day;

    public DaysThatCount(Catalogue catalogue, LocalDate day) {
        this.catalogue = catalogue;
        this.day = day;
    }

    /** The dates that make a difference on the day. */
    public Set<LocalDate> dates() {
        Set<LocalDate> dates = new TreeSet<>(Set.of(day));
        for (int period : periods(catalogue)) {
            dates.add(day.minusDays(period));
            dates.add(day.plusDays(period));
        }
        return dates;
    }

    /** The days after one and up to another whose beginning makes a difference to the account. */
    public static List<LocalDate> of(AccountHistory account, Catalogue catalogue, LocalDate after, LocalDate until) {
        return Boundaries.after(
                        Moment.startOf(after),
                        catalogue,
                        account,
                        account.services().values(),
                        List.of())
                .stream()
                .map(Moment::at)
                .filter(moment -> Moment.startOf(moment.day()).equals(moment.instant()))
                .map(Moment::day)
                .filter(day -> !day.isAfter(until))
                .toList();
    }

    /** Whether a parameter makes a difference on the day, so that it may be one to any account. */
    public boolean forEverybody() {
        Set<LocalDate> dates = dates();
        return catalogue.parameters().values().stream()
                .flatMap(DaysThatCount::turns)
                .anyMatch(dates::contains);
    }

    private static Stream<LocalDate> turns(Parameter parameter) {
        Stream<LocalDate> begins =
                parameter.steps().stream().map(Parameter.Step::from).filter(Objects::nonNull);
        return parameter.unit().equals("date")
                ? Stream.concat(begins, parameter.steps().stream().map(step -> LocalDate.parse(step.value())))
                : begins;
    }

    /** Every period of days among the parameters. */
    static List<Integer> periods(Catalogue catalogue) {
        return catalogue.parameters().values().stream()
                .filter(parameter -> parameter.unit().equals("days"))
                .map(Parameter::steps)
                .flatMap(List::stream)
                .map(step -> Integer.valueOf(step.value()))
                .distinct()
                .toList();
    }
}
