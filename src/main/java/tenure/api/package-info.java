/** What all doors share: how a moment is named. */
@NullMarked
package tenure.api;

import org.jspecify.annotations.NullMarked;
