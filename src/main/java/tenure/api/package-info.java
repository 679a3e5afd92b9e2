/** What all doors share: how a refusal at the door is put. */
@NullMarked
package tenure.api;

import org.jspecify.annotations.NullMarked;
