/** The searches of OpenID AuthZEN Authorization API 1.0: who may, on what, and which actions. */
@NullMarked
package tenure.api.search;

import org.jspecify.annotations.NullMarked;
