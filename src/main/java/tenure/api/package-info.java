/** What doors share: how a moment is named, and how parameters are read. */
@NullMarked
package tenure.api;

import org.jspecify.annotations.NullMarked;
