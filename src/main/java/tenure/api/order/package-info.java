/** Where acts are ordered, and answered. */
@NullMarked
package tenure.api.order;

import org.jspecify.annotations.NullMarked;
