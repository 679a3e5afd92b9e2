package tenure.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was found for one question, and section 4's weighing of it. */
final class Findings {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final Set<String> denials = new HashSet<>();
    /** Sorted by type (section 9). */
    private final Map<String, ObjectNode> obligations = new TreeMap<>();

    private boolean permit;
    private boolean approvalNeeded;
    private String source;
    private BigDecimal cost = BigDecimal.ZERO;

    void deny(String reason) {
        denials.add(reason);
    }

    void denyWhen(boolean holds, String reason) {
        if (holds) {
            deny(reason);
        }
    }

    void permit() {
        permit = true;
    }

    /** Counts as a permit (section 4, step 2). */
    void needApproval() {
        approvalNeeded = true;
    }

    void source(String found) {
        source = found;
    }

    void cost(BigDecimal due) {
        cost = due;
    }

    BigDecimal cost() {
        return cost;
    }

    boolean costDue() {
        return cost.signum() > 0;
    }

    void oblige(String type) {
        obligations.put(type, NODES.objectNode().put("type", type));
    }

    void oblige(String type, ObjectNode properties) {
        oblige(type);
        obligations.get(type).set("properties", properties);
    }

    ObjectNode weigh(boolean covered, boolean accepted) {
        List<String> reasons = reasonsOfLowestStage();
        if (!reasons.isEmpty()) {
            return answer("DENY", reasons);
        }
        if (!permit && !approvalNeeded) {
            return answer("DENY", List.of("NO_RULE_APPLIES"));
        }
        if (approvalNeeded && !covered) {
            return answer("NEEDS_APPROVAL", List.of("CUSTOMER_APPROVAL_REQUIRED"));
        }
        if (costDue() && !accepted && !covered) {
            return answer("NEEDS_COST_ACCEPTANCE", List.of("COST_NOT_ACCEPTED"));
        }
        return answer("ALLOW", List.of());
    }

    private List<String> reasonsOfLowestStage() {
        for (List<String> stage : Tables.STAGES) {
            List<String> held = stage.stream().filter(denials::contains).toList();
            if (!held.isEmpty()) {
                return guardOf(held);
            }
        }
        return List.of();
    }

    /** Only stage 5 has guards: when one holds it stands alone. */
    private static List<String> guardOf(List<String> held) {
        return Tables.GUARDS.stream()
                .filter(held::contains)
                .findFirst()
                .map(List::of)
                .orElse(held);
    }

    private ObjectNode answer(String outcome, List<String> reasons) {
        boolean allow = "ALLOW".equals(outcome);
        ObjectNode context = NODES.objectNode().put("outcome", outcome);
        if (!allow) {
            ArrayNode codes = context.putArray("reasons");
            reasons.forEach(codes::add);
        }
        if (allow && source != null) {
            context.put("source", source);
        }
        if (costDue() && !"DENY".equals(outcome)) {
            context.set("cost", money());
        }
        if (allow) {
            putObligations(context);
        }
        ObjectNode answer = NODES.objectNode().put("decision", allow);
        answer.set("context", context);
        return answer;
    }

    private void putObligations(ObjectNode context) {
        if (costDue()) {
            oblige("CHARGE_TERMINATION", money());
        }
        if (!obligations.isEmpty()) {
            ArrayNode list = context.putArray("obligations");
            obligations.values().forEach(list::add);
        }
    }

    private ObjectNode money() {
        String amount = cost.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        return NODES.objectNode().put("amount", amount).put("currency", Costs.CURRENCY);
    }
}
