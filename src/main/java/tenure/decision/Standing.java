package tenure.decision;

import java.util.Collection;
import java.util.List;
import tenure.rules.RuleAt;

/**
 * Whether one of several may have its turn, and how soon.
 *
 * @param decision whether it may
 * @param points the more there are, the sooner; of no meaning without a yes
 * @param because the reasons for its points, in order
 * @param warnings what somebody has to be told, in order
 * @param fired the rules that fired for it; empty unless they were asked for
 */
public record Standing(
        Decision decision, int points, List<String> because, List<String> warnings, Collection<RuleAt> fired) {
    public Standing {
        because = List.copyOf(because);
        warnings = List.copyOf(warnings);
    }

    public boolean allowed() {
        return decision.allowed();
    }
}
