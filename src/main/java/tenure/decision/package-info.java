/** The decision point: puts questions to the rules, weighs what they find, explains what came out. */
@NullMarked
package tenure.decision;

import org.jspecify.annotations.NullMarked;
