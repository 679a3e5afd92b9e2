/**
 * What rules say: {@link tenure.rules.Findings} are the verbs of every {@code then}, an {@link tenure.rules.Edition}
 * is one immutable published version of a pack, a {@link tenure.rules.RuleBook} consults it.
 */
@NullMarked
package tenure.rules;

import org.jspecify.annotations.NullMarked;
