/**
 * Mails to people: put in the outbox by the transaction that gives rise to them, sent once that has committed, and kept as
 * evidence of who was told what, and when.
 */
@NullMarked
package tenure.notice;

import org.jspecify.annotations.NullMarked;
