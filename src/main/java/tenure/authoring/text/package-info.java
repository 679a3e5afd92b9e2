/** Texts compared, merged and traced line by line. */
@NullMarked
package tenure.authoring.text;

import org.jspecify.annotations.NullMarked;
