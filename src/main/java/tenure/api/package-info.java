/** What all doors share: how a moment is named, how parameters are read, and how answers are counted. */
@NullMarked
package tenure.api;

import org.jspecify.annotations.NullMarked;
