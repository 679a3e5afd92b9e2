/** The doors of partners: Third Party Access, notes, and the customer card. */
@NullMarked
package tenure.api.partner;

import org.jspecify.annotations.NullMarked;
