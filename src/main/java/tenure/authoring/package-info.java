/**
 * What analysts do before rules become law. Scenarios are stories with a known answer: {@link
 * tenure.authoring.ScenarioFiles} reads them, {@link tenure.authoring.Rehearsal} plays them, {@link
 * tenure.authoring.Coverage} tells what none of them touches.
 */
@NullMarked
package tenure.authoring;

import org.jspecify.annotations.NullMarked;
