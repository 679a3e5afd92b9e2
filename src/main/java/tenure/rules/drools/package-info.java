/** The engine room, alone in knowing Drools: compiles a pack's rules, consults them, names the rule behind each finding. */
@NullMarked
package tenure.rules.drools;

import org.jspecify.annotations.NullMarked;
