/** A rule pack as files: reads the folder's tables, parameters, reasons and rules into an edition, or says all that is wrong. */
@NullMarked
package tenure.rules.pack;

import org.jspecify.annotations.NullMarked;
