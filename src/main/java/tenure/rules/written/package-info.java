/**
 * Rule files as they are written: {@link tenure.rules.written.RuleFiles} reads them without running anything, knows the
 * type of every word in them, and says at its place what is no word of the facts.
 */
@NullMarked
package tenure.rules.written;

import org.jspecify.annotations.NullMarked;
