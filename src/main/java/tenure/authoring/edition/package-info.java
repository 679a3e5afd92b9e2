/** The published states of the pack: kept, put in force on every replica, and found again. */
@NullMarked
package tenure.authoring.edition;

import org.jspecify.annotations.NullMarked;
