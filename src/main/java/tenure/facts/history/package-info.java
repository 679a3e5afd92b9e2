/**
 * Everything known of an account, with its dates: what was, is and will be. {@link tenure.facts.history.AccountHistory}
 * is one immutable snapshot; {@link tenure.facts.Facts} tells what of it holds at one moment. Every period is half open.
 */
@NullMarked
package tenure.facts.history;

import org.jspecify.annotations.NullMarked;
