/** What is wrong with a pack, all of it at once, in the analyst's words and at its place. */
@NullMarked
package tenure.authoring.check;

import org.jspecify.annotations.NullMarked;
