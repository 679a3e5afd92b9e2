package tenure.decision;

import java.util.Collection;
import tenure.facts.Asked;
import tenure.rules.RuleAt;

/**
 * A decision by a pack of entities, and the question it answers.
 *
 * @param fired the rules that fired for it
 */
public record EntityRuling(Asked asked, Decision decision, Collection<RuleAt> fired) {}
