package tenure.rules.drools;

import java.util.List;
import java.util.stream.Collectors;
import tenure.rules.RuleAt;

/**
 * A rule as it is written, without its layout.
 *
 * @param at its name, its file and the line of its first word
 * @param lastLine the line of its {@code end}
 * @param comment the lines of the comments directly above it, without slashes
 * @param attributes whatever stands between name and {@code when}
 * @param conditions what {@code when} says, in order
 * @param conclusion what {@code then} says, on one line
 */
public record WrittenRule(
        RuleAt at,
        int lastLine,
        List<String> comment,
        List<String> attributes,
        List<Condition> conditions,
        String conclusion) {

    public WrittenRule {
        comment = List.copyOf(comment);
        attributes = List.copyOf(attributes);
        conditions = List.copyOf(conditions);
    }

    public String name() {
        return at.name();
    }

    public String file() {
        return at.file();
    }

    /** The conditions, one a line. */
    public String when() {
        return conditions.stream().map(Condition::toString).collect(Collectors.joining("\n"));
    }

    /** Whether it says the same under the same conditions, whatever its name and place. */
    public boolean saysTheSameAs(WrittenRule other) {
        return conditions.equals(other.conditions)
                && conclusion.equals(other.conclusion)
                && attributes.equals(other.attributes);
    }
}
