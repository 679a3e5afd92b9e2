/** The gate of a rule pack: what may stand in its files, told before anything but the gate has read them. */
@NullMarked
package tenure.rules.gate;

import org.jspecify.annotations.NullMarked;
