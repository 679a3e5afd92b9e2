/**
 * What the network is asked to do, and how far it is. It takes its time, and what somebody is entitled to does not wait for
 * it.
 */
@NullMarked
package tenure.network;

import org.jspecify.annotations.NullMarked;
