/** What effects are: each class knows some, and changes the account in hand. Nothing here names anything of a pack. */
@NullMarked
package tenure.order.effect;

import org.jspecify.annotations.NullMarked;
