/**
 * What happened to accounts, for those who would otherwise have to ask again and again. Whoever changes something hands
 * {@link tenure.event.Events} what happened, in its own transaction; {@link tenure.event.Feed} tells it on, in an order
 * that never changes.
 */
@NullMarked
package tenure.event;

import org.jspecify.annotations.NullMarked;
