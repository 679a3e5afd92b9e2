/** Tenure at the command line: what analysts and their repositories run, without the service and without a database. */
@NullMarked
package tenure.command;

import org.jspecify.annotations.NullMarked;
