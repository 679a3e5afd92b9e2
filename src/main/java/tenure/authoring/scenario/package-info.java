/**
 * What analysts do before rules become law. Scenarios are stories with a known answer: {@link
 * tenure.authoring.scenario.ScenarioFiles} reads them, {@link tenure.authoring.scenario.Rehearsal} plays them, {@link
 * tenure.authoring.scenario.Coverage} tells what none of them touches.
 */
@NullMarked
package tenure.authoring.scenario;

import org.jspecify.annotations.NullMarked;
