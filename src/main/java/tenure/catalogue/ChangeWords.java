package tenure.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tenure.rules.Acts;

/** What an edit changes, in the words of the pack, for those who are told of it. */
final class ChangeWords {

    private static final String ALLOWANCES = "allowances";
    private static final String ITEM = "item";
    private static final String MODE = "mode";
    private static final List<String> NUMBERS = List.of("count", "extraCount", "extraFee");

    private final Acts acts;

    ChangeWords(Acts acts) {
        this.acts = acts;
    }

    /** What changes: its label, as it is before and after. What the pack has no label for is not told. */
    List<Map<String, String>> of(ObjectNode before, ObjectNode after, ObjectNode changes) {
        List<Map<String, String>> told = new ArrayList<>();
        changes.fieldNames().forEachRemaining(member -> {
            if (member.equals(ALLOWANCES)) {
                allowances(before.path(member), after.path(member), told);
            } else {
                tell(word(member), value(before.path(member)), value(after.path(member)), told);
            }
        });
        return told;
    }

    private void allowances(JsonNode before, JsonNode after, List<Map<String, String>> told) {
        Map<String, JsonNode> were = byItem(before);
        Map<String, JsonNode> are = byItem(after);
        Set<String> items = new TreeSet<>(were.keySet());
        items.addAll(are.keySet());
        for (String item : items) {
            String label = acts.text("edit.allowance", Map.of(ITEM, item));
            tell(label, allowance(were.get(item)), allowance(are.get(item)), told);
        }
    }

    private static Map<String, JsonNode> byItem(JsonNode allowances) {
        Map<String, JsonNode> byItem = new HashMap<>();
        allowances.forEach(one -> byItem.put(one.path(ITEM).asText(), one));
        return byItem;
    }

    private String allowance(@Nullable JsonNode allowance) {
        if (allowance == null) {
            return word("NOT_OFFERED");
        }
        Map<String, String> values = new HashMap<>();
        NUMBERS.forEach(name -> values.put(name, allowance.path(name).asText("1")));
        String mode = acts.text("edit." + allowance.path(MODE).asText(), values);
        values.put(MODE, mode);
        return allowance.hasNonNull("extraFee") ? acts.text("edit.extra", values) : mode;
    }

    private String value(JsonNode value) {
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(one -> texts.add(one.asText()));
            return texts.isEmpty() ? word("none") : String.join(", ", texts);
        }
        if (value.isBoolean()) {
            return word(value.asText());
        }
        return value.isMissingNode() || value.isNull() ? word("none") : value.asText();
    }

    private String word(String name) {
        return acts.text("edit." + name, Map.of());
    }

    private static void tell(String label, String before, String after, List<Map<String, String>> told) {
        if (!label.isEmpty() && !before.equals(after)) {
            told.add(Map.of("label", label, "before", before, "after", after));
        }
    }
}
