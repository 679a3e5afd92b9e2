package tenure.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tenure.facts.Moment;

/** When each of some answers ends: all are asked for again together at each boundary, until each has differed once. */
final class Horizons {

    private final List<Decision> answers;
    private final Asking asking;
    private final List<Integer> open;
    private final Map<Integer, Instant> ends = new HashMap<>();
    private int left;

    /** Asks again, at another instant, for some of the answers. */
    interface Asking {
        List<Decision> at(Instant instant, List<Integer> which);
    }

    /**
     * @param most after so many instants the search ends, and what has not differed yet may do so from there on
     */
    Horizons(List<Decision> answers, Asking asking, int most) {
        this.answers = answers;
        this.asking = asking;
        this.open = new ArrayList<>(IntStream.range(0, answers.size()).boxed().toList());
        this.left = most;
    }

    /** The first instant at which each answer may differ, by its place; without one it never does. */
    Map<Integer, Instant> after(Instant asOf, Collection<Instant> boundaries) {
        Instant last = asOf;
        for (Instant boundary : boundaries) {
            askDaily(last, boundary);
            ask(boundary, open);
            last = boundary;
        }
        askDaily(last, null);
        return ends;
    }

    /** A cost may fall from day to day, so answers with one are asked for at each midnight in between. */
    private void askDaily(Instant from, @Nullable Instant to) {
        LocalDate day = Moment.at(from).day();
        List<Integer> costly = costly();
        while (!costly.isEmpty()) {
            day = day.plusDays(1);
            Instant midnight = Moment.startOf(day);
            if (to != null && !midnight.isBefore(to)) {
                return;
            }
            ask(midnight, costly);
            costly = costly();
        }
    }

    private List<Integer> costly() {
        return open.stream().filter(i -> answers.get(i).cost() != null).toList();
    }

    private void ask(Instant instant, List<Integer> which) {
        if (which.isEmpty()) {
            return;
        }
        if (left == 0) {
            open.forEach(i -> ends.put(i, instant));
            open.clear();
            return;
        }
        left--;
        List<Integer> asked = List.copyOf(which);
        List<Decision> then = asking.at(instant, asked);
        for (int i = 0; i < asked.size(); i++) {
            if (differs(answers.get(asked.get(i)), then.get(i))) {
                ends.put(asked.get(i), instant);
                open.remove(asked.get(i));
            }
        }
    }

    private static boolean differs(Decision one, Decision other) {
        return one.outcome() != other.outcome()
                || !one.reasons().equals(other.reasons())
                || !Objects.equals(one.source(), other.source())
                || !Objects.equals(one.cost(), other.cost());
    }
}
