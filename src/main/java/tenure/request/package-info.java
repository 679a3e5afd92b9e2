/** The words of a question as OpenID AuthZEN 1.0 has them: who asks, for what, on what, in which context. */
@NullMarked
package tenure.request;

import org.jspecify.annotations.NullMarked;
