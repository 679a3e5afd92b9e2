package tenure.record;

import java.util.Collection;
import tenure.decision.Decision;
import tenure.decision.Ruling;
import tenure.facts.Inquiry;
import tenure.rules.RuleAt;

/**
 * A decision that is about to be given.
 *
 * @param place which answer of its call this is, from 0 on
 * @param fired the rules that fired for it, in any order and as often as they did
 */
public record Given(int place, Inquiry inquiry, Decision decision, Collection<RuleAt> fired) {

    public Given(int place, Inquiry inquiry, Ruling ruling) {
        this(place, inquiry, ruling.decision(), ruling.heard().fired());
    }

    /** The same decision as the one at another place of the call. */
    public Given at(int other) {
        return new Given(other, inquiry, decision, fired);
    }
}
