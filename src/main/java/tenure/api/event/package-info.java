/** The feed of events, and the webhooks they are sent to. */
@NullMarked
package tenure.api.event;

import org.jspecify.annotations.NullMarked;
