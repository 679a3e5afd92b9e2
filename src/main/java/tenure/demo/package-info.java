/** What Tenure shows itself with: a handful of accounts, loaded once, in demo mode only. */
@NullMarked
package tenure.demo;

import org.jspecify.annotations.NullMarked;
