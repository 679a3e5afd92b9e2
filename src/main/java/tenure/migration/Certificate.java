package tenure.migration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decision;
import tenure.rules.Migration.Loss;
import tenure.rules.Obligation;

/**
 * What a customer lost by being moved.
 *
 * @param asked how many rights were compared
 */
record Certificate(int asked, List<Lost> lost) {
    Certificate {
        lost = List.copyOf(lost);
    }

    /** Whether nothing was lost, or nothing but what may be, or more. */
    enum Verdict {
        KEPT,
        JUSTIFIED,
        FAILED
    }

    /**
     * A right that is less than it was.
     *
     * @param why the reason that is given now, or the type of the obligation that is another one
     * @param accepted the loss of the pack that it is; empty when it is none
     */
    record Lost(Right right, String why, Optional<Loss> accepted) {}

    /** Of a customer that cannot be moved at all, for that reason. */
    static Certificate invalid(String account, String why) {
        return new Certificate(0, List.of(new Lost(new Right("", "account", account, ""), why, Optional.empty())));
    }

    /** Compares what a customer could do with what it can. */
    static Certificate of(Map<Right, Decision> before, Map<Right, Decision> after, List<Loss> accepted) {
        List<Lost> lost = new ArrayList<>();
        before.forEach((right, then) -> {
            Decision now = after.get(right);
            if (then.allowed()) {
                compare(right, then, now, accepted, lost);
            }
        });
        return new Certificate(before.size(), lost);
    }

    private static void compare(
            Right right, Decision then, @Nullable Decision now, List<Loss> accepted, List<Lost> lost) {
        if (now == null || !now.allowed()) {
            List<String> reasons = now == null ? List.of("") : now.reasons();
            for (String reason : reasons) {
                lost.add(new Lost(right, reason, find(accepted, right, reason, "")));
            }
            return;
        }
        for (String type : different(then.obligations(), now.obligations())) {
            lost.add(new Lost(right, type, find(accepted, right, "", type)));
        }
    }

    private static Set<String> different(List<Obligation> then, List<Obligation> now) {
        return Stream.concat(
                        then.stream().filter(duty -> !now.contains(duty)),
                        now.stream().filter(duty -> !then.contains(duty)))
                .map(Obligation::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Loss> find(List<Loss> accepted, Right right, String reason, String obligation) {
        return accepted.stream()
                .filter(loss -> loss.action().equals(right.action())
                        && loss.reason().equals(reason)
                        && loss.obligation().equals(obligation))
                .findFirst();
    }

    Verdict verdict() {
        if (lost.isEmpty()) {
            return Verdict.KEPT;
        }
        return lost.stream().allMatch(one -> one.accepted().isPresent()) ? Verdict.JUSTIFIED : Verdict.FAILED;
    }

    ArrayNode losses() {
        ArrayNode losses = JsonNodeFactory.instance.arrayNode();
        for (Lost one : lost) {
            ObjectNode loss = losses.addObject();
            loss.put("action", one.right().action())
                    .put("resourceType", one.right().resourceType())
                    .put("resource", one.right().resource());
            if (!one.right().control().isEmpty()) {
                loss.put("control", one.right().control());
            }
            loss.put("why", one.why()).put("accepted", one.accepted().isPresent());
            one.accepted().ifPresent(rule -> loss.put("source", rule.source()).put("because", rule.because()));
        }
        return losses;
    }
}
