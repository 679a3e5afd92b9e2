/** Decisions that were kept, over HTTP: found, replayed, and for customers who looked at their data. */
@NullMarked
package tenure.api.record;

import org.jspecify.annotations.NullMarked;
