package tenure.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question put to the rules. It opens the {@code when} of every rule that finds something, and leads to the
 * account and the service asked about.
 *
 * @param act the name of the action; empty when the table of actions does not have it
 * @param verb what follows the last point of the action's name
 * @param actionClass the class of the action: who may ask for it
 * @param asker the type of subject who asks
 * @param role the role of a customer's user; empty for others
 * @param account the account asked about
 * @param service the service asked about; a nameless one when the account is
 * @param complete whether all properties that the action needs are there and well formed
 * @param feature the feature the action needs; null when none
 * @param control the control named in the question; null when none, or none of that name and kind
 * @param holding that control as the service has it; null when it is not active on the service
 * @param product the product named in the question; null when none, or none of that name and kind
 * @param level the level named in the question
 * @param amount the amount named in the question; empty when none
 * @param plan the plan named in the question; null when none, or none of that id
 * @param startDate the day named in the question for something to begin; null when none
 * @param now the instant the answer is for
 * @param today the day of that instant in Europe/London
 */
public record Question(
        int number,
        String act,
        String verb,
        String actionClass,
        String asker,
        String role,
        ActionEntry action,
        Asker subject,
        String resourceType,
        String resource,
        Account account,
        Service service,
        Map<String, @Nullable Object> properties,
        boolean complete,
        @Nullable FeatureEntry feature,
        @Nullable ControlEntry control,
        @Nullable Holding holding,
        @Nullable ProductEntry product,
        @Nullable Level level,
        String amount,
        @Nullable Plan plan,
        @Nullable LocalDate startDate,
        @Nullable BigDecimal acceptedCost,
        String approval,
        Instant now,
        LocalDate today,
        Parameters parameters)
        implements Numbered {

    /** Whether the resource exists and is of the type the question says. */
    public boolean found() {
        return !account.id().isEmpty();
    }

    /** Whether the action is for this type of resource. */
    public boolean fitting() {
        return action.on().contains(resourceType);
    }

    @Override
    public Question numbered(int other) {
        return with(other, feature);
    }

    /** The same question, about a feature. */
    Question about(FeatureEntry other) {
        return with(number, other);
    }

    private Question with(int place, @Nullable FeatureEntry needed) {
        return new Question(
                place,
                act,
                verb,
                actionClass,
                asker,
                role,
                action,
                subject,
                resourceType,
                resource,
                account,
                service,
                properties,
                complete,
                needed,
                control,
                holding,
                product,
                level,
                amount,
                plan,
                startDate,
                acceptedCost,
                approval,
                now,
                today,
                parameters);
    }

    /** Whether the action needs a property of that name. */
    public boolean needs(String property) {
        for (NeededProperty needed : action.needs()) {
            if (needed.name().equals(property)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the question has a property of that name, of whatever form. */
    public boolean names(String property) {
        return properties.get(property) != null;
    }

    /**
     * Whether any active service of the account reaches the level by this source. Only questions that are about the
     * whole account may know: of the action's own resource, or for a feature of the account.
     */
    public boolean accountReaches(Level wanted, String source) {
        return aboutWholeAccount() && account.words().reached(wanted, source);
    }

    /** Whether any active service of the account is given the feature; for questions about the whole account. */
    public boolean accountIsGiven(String name) {
        return aboutWholeAccount() && account.words().given(name);
    }

    /** Whether the question is about the account, or its feature is one that any service of the account may give. */
    public boolean aboutWholeAccount() {
        return service.id().isEmpty() || (feature != null && feature.scope().equals(FeatureEntry.WHOLE_ACCOUNT));
    }
}
