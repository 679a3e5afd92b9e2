/** The access door: OpenID AuthZEN Authorization API 1.0. */
@NullMarked
package tenure.api.access;

import org.jspecify.annotations.NullMarked;
