/** Accounts, their services and all they hold: import, storage, and the facts of them. */
@NullMarked
package tenure.account;

import org.jspecify.annotations.NullMarked;
