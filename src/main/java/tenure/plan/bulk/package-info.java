/**
 * Changes of plans for very many services at once: what it would come to is shown first, and what was shown is carried out.
 *
 * <p>A preview has a price, or the reasons why not, for each service. Confirmed, it is worked off a few accounts at a time by
 * whichever replica lives; each service is changed by an order of its own, at the price that was shown, or not at all.
 */
@NullMarked
package tenure.plan.bulk;

import org.jspecify.annotations.NullMarked;
