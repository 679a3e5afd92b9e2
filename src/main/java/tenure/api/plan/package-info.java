/** Where plans are looked at and changed: options, quotes, tickets. */
@NullMarked
package tenure.api.plan;

import org.jspecify.annotations.NullMarked;
