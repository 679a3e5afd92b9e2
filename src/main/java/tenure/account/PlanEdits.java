package tenure.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tenure.facts.Catalogue;
import tenure.facts.Parameters;
import tenure.facts.PlanEdit;

/** What the rules are told of an edit of a plan, out of the plan as it is and as it would be. */
public final class PlanEdits {

    private static final List<String> RATES = List.of("monthlyRate", "annualRate");
    private static final String ALLOWANCES = "allowances";
    private static final String MODE = "mode";
    private static final String COUNT = "count";
    private static final String EXTRA_FEE = "extraFee";
    private static final String UNLIMITED = "UNLIMITED";
    private static final List<String> MODES = List.of("NOT_OFFERED", "RESTRICTED", UNLIMITED);
    /** What says which plan it is, and which of its versions. */
    private static final Set<String> NO_TERMS = Set.of("id", "version", "predecessor");

    private final Set<String> rises = new TreeSet<>();
    private final Set<String> falls = new TreeSet<>();
    private final Set<String> appears = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();

    private PlanEdits() {}

    /** The edit that makes one of these plans of the other. */
    public static PlanEdit between(JsonNode before, JsonNode after, Catalogue catalogue, LocalDate today) {
        PlanEdits found = new PlanEdits();
        RATES.forEach(rate -> found.money(rate, amount(before, rate), amount(after, rate)));
        found.allowances(byItem(before), byItem(after));
        Set<String> members = new HashSet<>();
        before.fieldNames().forEachRemaining(members::add);
        after.fieldNames().forEachRemaining(members::add);
        members.removeAll(NO_TERMS);
        members.removeAll(RATES);
        members.remove(ALLOWANCES);
        for (String member : members) {
            if (!isAlike(before, after, member)) {
                found.others.add(member);
            }
        }
        return new PlanEdit(
                0,
                before.path("id").asText(),
                found.rises,
                found.falls,
                found.appears,
                found.others,
                today,
                new Parameters(catalogue.parameters(), today));
    }

    private void money(String name, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null && after != null) {
            appears.add(name);
        } else if (before != null && after != null) {
            compare(name, before.compareTo(after));
        } else if (before != null) {
            falls.add(name);
        }
    }

    private void compare(String name, int order) {
        if (order < 0) {
            rises.add(name);
        } else if (order > 0) {
            falls.add(name);
        }
    }

    private void allowances(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        Set<String> items = new TreeSet<>(before.keySet());
        items.addAll(after.keySet());
        for (String item : items) {
            JsonNode was = before.get(item);
            JsonNode is = after.get(item);
            compare(MODE, Integer.compare(mode(was), mode(is)));
            if (was != null && is != null && mode(was) > 0 && mode(is) > 0) {
                counts(was, is);
                fees(was, is);
            }
        }
    }

    /* A count that is left out says how many, unless any number may be used. */
    private void counts(JsonNode was, JsonNode is) {
        boolean told = was.hasNonNull(COUNT) && (is.hasNonNull(COUNT) || mode(is) < MODES.indexOf(UNLIMITED));
        if (told || (is.hasNonNull(COUNT) && mode(was) < MODES.indexOf(UNLIMITED))) {
            compare(
                    COUNT,
                    Integer.compare(was.path(COUNT).asInt(), is.path(COUNT).asInt()));
        }
    }

    /* What one more costs: fees for different numbers of them are compared crosswise, so that nothing is rounded. */
    private void fees(JsonNode was, JsonNode is) {
        BigDecimal before = amount(was, EXTRA_FEE);
        BigDecimal after = amount(is, EXTRA_FEE);
        if (before != null && after != null) {
            compare(EXTRA_FEE, before.multiply(extra(is)).compareTo(after.multiply(extra(was))));
        } else if (before == null && after != null) {
            appears.add(EXTRA_FEE);
        } else if (before != null && mode(is) < MODES.indexOf(UNLIMITED)) {
            // No fee may as well mean that no more are to be had.
            others.add(ALLOWANCES);
        }
    }

    private static BigDecimal extra(JsonNode allowance) {
        return BigDecimal.valueOf(allowance.path("extraCount").asInt(1));
    }

    /** How much the mode gives; what is not listed is not offered. */
    private static int mode(@Nullable JsonNode allowance) {
        return allowance == null
                ? 0
                : Math.max(0, MODES.indexOf(allowance.path(MODE).asText()));
    }

    private static Map<String, JsonNode> byItem(JsonNode plan) {
        Map<String, JsonNode> allowances = new HashMap<>();
        plan.path(ALLOWANCES)
                .forEach(allowance -> allowances.put(allowance.path("item").asText(), allowance));
        return allowances;
    }

    private static @Nullable BigDecimal amount(JsonNode node, String member) {
        String text = node.path(member).textValue();
        return text == null ? null : new BigDecimal(text);
    }

    /** Null is absent, and what is absent is what it then counts as. */
    private static boolean isAlike(JsonNode before, JsonNode after, String member) {
        return PlanReader.settings(before, member).equals(PlanReader.settings(after, member));
    }
}
