/** Tenure decides who may do what on which account, by rules that analysts write. */
@NullMarked
package tenure;

import org.jspecify.annotations.NullMarked;
