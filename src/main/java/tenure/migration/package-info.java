/**
 * How customers come to my.plan: moved in batches, invited, set up, and followed on their way. Rules of the pack say who is
 * moved and who is invited; every step is a row that stays.
 */
@NullMarked
package tenure.migration;

import org.jspecify.annotations.NullMarked;
