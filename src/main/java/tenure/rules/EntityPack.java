package tenure.rules;

import java.util.List;
import tenure.facts.Entities;
import tenure.request.Action;

/**
 * A pack that speaks AuthZEN's own words: its rules match questions as they are asked, by the properties of the entities.
 *
 * @param actions every action, with each combination of the values its properties may have
 */
public record EntityPack(Edition edition, Entities entities, List<Action> actions) {}
