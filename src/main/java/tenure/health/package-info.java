/** Whether this Tenure is fit to answer: ready only while what it needs answers, and saying why when it is not. */
@NullMarked
package tenure.health;

import org.jspecify.annotations.NullMarked;
