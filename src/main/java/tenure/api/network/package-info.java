/** Where the network side learns what to do and tells what it did, and where others see how far it is. */
@NullMarked
package tenure.api.network;

import org.jspecify.annotations.NullMarked;
