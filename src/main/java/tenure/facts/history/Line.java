package tenure.facts.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenure.facts.Successor;

/**
 * A service as a line of what an account pays for.
 *
 * @param paidUntil the first day that is not paid for; null when nothing is paid ahead
 * @param from the day it takes over from the line it replaces, or began
 * @param until the day another one takes over from it
 * @param replaces the id of the line of the same account whose place it takes; null when it takes none's
 * @param successors the lines that take its place, of whatever status
 */
public record Line(
        String billing,
        @Nullable LocalDate paidUntil,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String replaces,
        List<Successor> successors) {

    public Line {
        successors = List.copyOf(successors);
    }

    /** How a line is billed that does not say so. */
    public static final String USUAL_BILLING = "RECURRING";

    /** A line of which nothing is said. */
    public static final Line PLAIN = new Line(USUAL_BILLING, null, null, null, null, List.of());

    /** The same line, and one more that takes its place. */
    public Line followedBy(Successor successor) {
        List<Successor> all =
                Stream.concat(successors.stream(), Stream.of(successor)).toList();
        return new Line(billing, paidUntil, from, until, replaces, all);
    }

    /** The same line, without those of that status that take its place. */
    Line notFollowedBy(String status) {
        List<Successor> left = successors.stream()
                .filter(successor -> !successor.status().equals(status))
                .toList();
        return new Line(billing, paidUntil, from, left.isEmpty() ? null : until, replaces, left);
    }
}
