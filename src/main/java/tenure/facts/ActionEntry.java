package tenure.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tenure.facts.NeededProperty.Form;

/**
 * A row of the table of actions.
 *
 * @param name such as {@code bar.add}
 * @param noun what precedes the last point of the name; empty when there is none
 * @param verb what follows the last point of the name
 * @param on the types of resource the action is for
 * @param actionClass who may ask for it, as a class
 * @param scope the scope a partner's grant must have; empty when any grant will do
 * @param feature the feature that must be entitled; empty when none or when a property names it
 * @param needs the properties the action cannot do without
 * @param accepts the properties the action may have beside those
 * @param takes the kinds of control or product it is for; empty when it takes none
 * @param activeOnly whether the service must be active
 */
public record ActionEntry(
        String name,
        String noun,
        String verb,
        Set<String> on,
        String actionClass,
        String scope,
        String feature,
        List<NeededProperty> needs,
        List<NeededProperty> accepts,
        Set<String> takes,
        boolean activeOnly) {

    /** Stands for an action the table does not have. */
    public static final ActionEntry UNKNOWN =
            new ActionEntry("", Set.of(), "", "", "", List.of(), List.of(), Set.of(), false);

    /** The row of that name. */
    public ActionEntry(
            String name,
            Set<String> on,
            String actionClass,
            String scope,
            String feature,
            List<NeededProperty> needs,
            List<NeededProperty> accepts,
            Set<String> takes,
            boolean activeOnly) {
        this(
                name,
                name.substring(0, Math.max(0, name.lastIndexOf('.'))),
                name.substring(name.lastIndexOf('.') + 1),
                on,
                actionClass,
                scope,
                feature,
                needs,
                accepts,
                takes,
                activeOnly);
    }

    public boolean known() {
        return !name.isEmpty();
    }

    /** Whether questions for it look at plans. */
    public boolean aboutPlans() {
        return named(Form.PLAN).isPresent();
    }

    /** The name of the property of that form, if it has one. */
    public Optional<String> named(Form form) {
        return properties()
                .filter(property -> property.form() == form)
                .map(NeededProperty::name)
                .findFirst();
    }

    private Stream<NeededProperty> properties() {
        return Stream.concat(needs.stream(), accepts.stream());
    }
}
