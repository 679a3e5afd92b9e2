/** Checks what somebody uploaded in a process of its own, which can be ended whatever it does. */
@NullMarked
package tenure.authoring.workshop;

import org.jspecify.annotations.NullMarked;
