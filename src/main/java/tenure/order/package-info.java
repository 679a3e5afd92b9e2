/**
 * What changes an account: orders, and what becomes of them.
 *
 * <p>An order asks for an act. It is decided on the account as it is while nobody else can change it; what is allowed
 * happens in the same transaction, what the customer has to approve waits for that and is then decided again. Which act has
 * which effect is said by the pack; what an effect is, is known to its {@link tenure.order.Performer}.
 */
@NullMarked
package tenure.order;

import org.jspecify.annotations.NullMarked;
