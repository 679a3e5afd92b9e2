/**
 * Events sent to whoever wants them: {@link tenure.event.webhook.Webhooks} is where they are registered,
 * {@link tenure.event.webhook.Dispatcher} has them sent, in their order for each and at least once.
 */
@NullMarked
package tenure.event.webhook;

import org.jspecify.annotations.NullMarked;
