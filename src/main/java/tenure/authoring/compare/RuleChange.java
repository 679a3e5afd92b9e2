package tenure.authoring.compare;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tenure.rules.RuleAt;

/**
 * One thing that became of a rule. A rule may have several: moved and its condition changed.
 *
 * @param before where it stood; null when it is added
 * @param after where it stands; null when it is removed
 * @param from what it said, if this is about what it says; empty otherwise
 * @param to what it says
 */
public record RuleChange(
        How how, @Nullable RuleAt before, @Nullable RuleAt after, String from, String to) {

    /** What became of a rule. */
    public enum How {
        ADDED,
        REMOVED,
        RENAMED,
        MOVED,
        CONDITION_CHANGED,
        CONCLUSION_CHANGED,
        ATTRIBUTES_CHANGED,
        COMMENT_CHANGED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** The rule as it is called now; before, when it is no more. */
    public RuleAt rule() {
        RuleAt rule = after == null ? before : after;
        if (rule == null) {
            throw new IllegalStateException("a change of no rule");
        }
        return rule;
    }
}
