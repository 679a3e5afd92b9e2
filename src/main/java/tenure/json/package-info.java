/** JSON as every door reads it: strictly, with a place for each problem. */
@NullMarked
package tenure.json;

import org.jspecify.annotations.NullMarked;
