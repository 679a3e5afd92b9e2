/** Where customers are moved, invited and set up, and where it is told how far they are. */
@NullMarked
package tenure.api.migration;

import org.jspecify.annotations.NullMarked;
