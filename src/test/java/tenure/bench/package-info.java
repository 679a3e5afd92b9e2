/** Tools for measuring: what makes data in bulk. */
@NullMarked
package tenure.bench;

import org.jspecify.annotations.NullMarked;
