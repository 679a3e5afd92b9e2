/**
 * Links that are sent by mail: single-use, expiring, revocable. {@link tenure.link.Links} issues them, and a
 * {@link tenure.link.LinkHandler} says what the page behind one shows and does.
 */
@NullMarked
package tenure.link;

import org.jspecify.annotations.NullMarked;
