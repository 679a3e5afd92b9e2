/** The door of those who write the rules: drafts, approval, editions and their history. */
@NullMarked
package tenure.api.pack;

import org.jspecify.annotations.NullMarked;
