/** Where staff look at and set what the portals of partners' customers offer. */
@NullMarked
package tenure.api.portal;

import org.jspecify.annotations.NullMarked;
