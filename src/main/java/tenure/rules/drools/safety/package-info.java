/** Keeps rules to being rules: judges their parse tree and their compiled classes, and fences those classes in. */
@NullMarked
package tenure.rules.drools.safety;

import org.jspecify.annotations.NullMarked;
