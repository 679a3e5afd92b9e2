package tenure.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A way out of an answer that is no yes: the smallest set of changes that turns it into one. */
public record Remedy(List<Change> changes) {

    /**
     * One change.
     *
     * @param name as the pack calls it
     * @param members what exactly, in order: texts and truth values
     */
    public record Change(String name, Map<String, Object> members) {

        Map<String, Object> told() {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("change", name);
            told.putAll(members);
            return told;
        }
    }

    /** Whether it takes that change and no other. */
    boolean isJust(String change) {
        return changes.size() == 1 && changes.get(0).name().equals(change);
    }

    /** As it is told: the one change, or a list of changes that have to come together. */
    public Map<String, Object> told() {
        return changes.size() == 1
                ? changes.get(0).told()
                : Map.of("changes", changes.stream().map(Change::told).toList());
    }
}
