/** What enforcement points read first: where the access door is, in the form of AuthZEN 1.0. */
@NullMarked
package tenure.api.metadata;

import org.jspecify.annotations.NullMarked;
