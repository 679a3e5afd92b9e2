package tenure.rules;

import java.util.Collection;
import java.util.List;

/**
 * What the rules said about one question.
 *
 * @param findings in no particular order
 * @param fired the rules that fired for it; empty unless they were asked for
 * @param facts the facts those rules matched; empty unless they were asked for
 * @param defined the definitions that fired before any question was looked at; empty unless they were asked for
 */
public record Heard(
        List<Finding> findings, Collection<RuleAt> fired, Collection<Object> facts, Collection<RuleAt> defined) {}
