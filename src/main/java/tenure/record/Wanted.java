package tenure.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenure.decision.Outcome;
import tenure.json.JsonText;
import tenure.request.Subject;

/**
 * Which decisions are looked for; what is null does not matter.
 *
 * @param from the first instant, by when they were given
 * @param until the end, which is exclusive
 * @param looksOnly whether what users of other accounts asked is left out: they were told nothing, and who they are is
 *     nobody's business here
 */
public record Wanted(
        @Nullable String account,
        @Nullable Subject subject,
        @Nullable String action,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable String rule,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean looksOnly) {

    private static final String CUSTOMER = "customer";

    /** Looks at an account, in a period. */
    public static Wanted looksAt(String account, @Nullable Instant from, @Nullable Instant until) {
        return new Wanted(account, null, null, null, null, null, from, until, true);
    }

    boolean matches(Kept kept) {
        return is(account, kept.account())
                && is(subject, kept.request().subject())
                && is(action, kept.request().action().name())
                && is(outcome, kept.decision().outcome())
                && (reason == null || kept.decision().reasons().contains(reason))
                && (rule == null
                        || kept.rules().stream().anyMatch(fired -> fired.name().equals(rule)))
                && (from == null || !kept.at().isBefore(from))
                && (until == null || kept.at().isBefore(until))
                && !(looksOnly && isStranger(kept));
    }

    private static boolean isStranger(Kept kept) {
        return kept.asker().type().equals(CUSTOMER)
                && !Objects.equals(kept.asker().owner(), kept.account());
    }

    private static <T> boolean is(@Nullable T wanted, @Nullable T value) {
        return wanted == null || wanted.equals(value);
    }

    /** Bytes that are in the body of every row that has such a decision, so that most others need not be read. */
    List<byte[]> traces() {
        List<byte[]> traces = new ArrayList<>();
        if (subject != null) {
            traces.add(members("type", subject.type(), "id", subject.id()));
        }
        if (action != null) {
            traces.add(members("name", action));
        }
        if (outcome != null) {
            traces.add(members("outcome", outcome.name()));
        }
        if (reason != null) {
            traces.add(JsonText.bytes(json -> json.writeString(reason)));
        }
        return traces;
    }

    /* As they are written, without the braces. */
    private static byte[] members(String... namesAndValues) {
        byte[] object = JsonText.bytes(json -> {
            json.writeStartObject();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                json.writeStringField(namesAndValues[i], namesAndValues[i + 1]);
            }
            json.writeEndObject();
        });
        return Arrays.copyOfRange(object, 1, object.length - 1);
    }
}
