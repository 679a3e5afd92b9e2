/** What partners set for the portals of their customers: read with what counts where they say nothing, changed, and followed. */
@NullMarked
package tenure.account.portal;

import org.jspecify.annotations.NullMarked;
