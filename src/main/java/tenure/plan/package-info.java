/**
 * How a service goes from one plan to another.
 *
 * <p>A change that is agreed waits for its day as a second, pending service line. On that day it takes the place of the
 * first, exactly once, at the price that was quoted; cancelled before, it leaves nothing behind.
 */
@NullMarked
package tenure.plan;

import org.jspecify.annotations.NullMarked;
