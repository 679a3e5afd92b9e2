/**
 * What a rule may look at: the vocabulary of every {@code when}. Facts are plain immutable values that hold at one
 * moment; {@link tenure.facts.Facts} draws them from an account's history. The catalogue entries are rows of the
 * pack's tables: their columns are known here, their contents are not.
 */
@NullMarked
package tenure.facts;

import org.jspecify.annotations.NullMarked;
