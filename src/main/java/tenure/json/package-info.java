/**
 * JSON as every door reads it: strictly, with a place for each problem; and what a caller of {@code /v1} is told when a
 * request is not served.
 */
@NullMarked
package tenure.json;

import org.jspecify.annotations.NullMarked;
