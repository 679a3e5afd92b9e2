/**
 * Partners and their customers: Third Party Access asked for, granted, refused and taken back, what a partner is shown of a
 * customer, and the notes that are left on contact cards.
 *
 * <p>What is in force is said by the account, and judged by the rules. What is kept here beside it is evidence: which texts a
 * grant referred to, who gave it and how.
 */
@NullMarked
package tenure.partner;

import org.jspecify.annotations.NullMarked;
