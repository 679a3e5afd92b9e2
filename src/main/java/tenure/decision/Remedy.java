package tenure.decision;

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
    public record Change(String name, Map<String, Object> members) {}
}
