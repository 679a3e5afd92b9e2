/** Mails of a pack: their templates, judged before anybody fills them, and filled with nothing but texts. */
@NullMarked
package tenure.rules.mail;

import org.jspecify.annotations.NullMarked;
