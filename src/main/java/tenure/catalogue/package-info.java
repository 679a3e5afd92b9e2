/**
 * The catalogue of plans: who sees which, every version there was, and edits.
 *
 * <p>An edit says whether those who are on the plan already are meant. If they are, notice comes before effect. If not, the
 * plan is split in one step: they stay on the old one, which nobody is offered any more, and the new one takes its name.
 */
@NullMarked
package tenure.catalogue;

import org.jspecify.annotations.NullMarked;
