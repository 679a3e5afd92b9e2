/** The page about one account: all that may be done on it and its services, in one call. */
@NullMarked
package tenure.api.page;

import org.jspecify.annotations.NullMarked;
