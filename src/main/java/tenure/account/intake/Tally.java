package tenure.account.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an import goes: what is in, what is not. */
final class Tally {

    private static final int LINES_SHOWN = 100;

    private final Map<Kind, Long> stored = new EnumMap<>(Kind.class);
    private final List<RefusedLine> first = new ArrayList<>();
    private long refused;

    /** What is in, by kind. */
    record Counts(long accounts, long partners, long plans, long staff) {}

    /** The last line of a stream: what is in, and the first of the lines that are not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            boolean done,
            long accounts,
            long partners,
            long plans,
            long staff,
            long refused,
            List<RefusedLine> problems,
            @JsonProperty("stopped") @Nullable Long stoppedAt,
            @Nullable String failed) {}

    /** A line of progress. */
    record SoFar(long line, long stored, long refused) {}

    void add(Stored batch) {
        batch.elements().forEach(element -> stored.merge(element.key().kind(), 1L, Long::sum));
        for (RefusedLine line : batch.refused()) {
            refused++;
            if (first.size() < LINES_SHOWN) {
                first.add(line);
            }
        }
    }

    Counts counts() {
        return new Counts(of(Kind.ACCOUNT), of(Kind.PARTNER), of(Kind.PLAN), of(Kind.STAFF));
    }

    SoFar at(long line) {
        return new SoFar(line, stored(), refused);
    }

    long stored() {
        return stored.values().stream().mapToLong(Long::longValue).sum();
    }

    Summary done() {
        return summary(true, null, null);
    }

    Summary stopped(long line) {
        return summary(true, line, null);
    }

    Summary failed(String why) {
        return summary(false, null, why);
    }

    private Summary summary(boolean done, @Nullable Long stoppedAt, @Nullable String failed) {
        Counts counts = counts();
        return new Summary(
                done,
                counts.accounts,
                counts.partners,
                counts.plans,
                counts.staff,
                refused,
                List.copyOf(first),
                stoppedAt,
                failed);
    }

    private long of(Kind kind) {
        return stored.getOrDefault(kind, 0L);
    }
}
