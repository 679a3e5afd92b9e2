/** A request that is sent twice is done once: the second gets the answer of the first. */
@NullMarked
package tenure.once;

import org.jspecify.annotations.NullMarked;
