/** Where the catalogue of plans is looked at and edited. */
@NullMarked
package tenure.api.catalogue;

import org.jspecify.annotations.NullMarked;
