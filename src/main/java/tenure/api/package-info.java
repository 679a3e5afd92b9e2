/** What all doors share: how a moment is named, and how answers are counted. */
@NullMarked
package tenure.api;

import org.jspecify.annotations.NullMarked;
