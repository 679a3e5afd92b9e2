/**
 * Import: partners, plans, accounts and staff come in as documents, as one object or as a stream of lines. A document is
 * checked by itself first ({@link tenure.account.intake.DocumentCheck}), then against what is stored and what else comes
 * in ({@link tenure.account.intake.Ledger}), then it replaces the stored one of its id, whole. What was imported is told
 * to nobody here; deciding is not done here either.
 */
@NullMarked
package tenure.account.intake;

import org.jspecify.annotations.NullMarked;
