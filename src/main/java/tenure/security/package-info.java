/**
 * Who calls, and what a caller may ask: a bearer token becomes a caller, and everything without one is turned away.
 *
 * <p>Tokens come from the issuer that is configured; without one Tenure is in demo mode and signs its own. What a
 * caller may do to accounts and plans is not decided here.
 */
@NullMarked
package tenure.security;

import org.jspecify.annotations.NullMarked;
