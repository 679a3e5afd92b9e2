package tenure.facts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenure.facts.NeededProperty.Form;
import tenure.request.Action;

/** Turns an inquiry into the question the rules see, by the tables of one pack. */
public final class Questions {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]+(\\.[0-9]{1,2})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** What a table of actions says when the feature is that of the control named in the question. */
    public static final String OF_CONTROL = "of control";

    private static final Action NOTHING = new Action("", Map.of());

    private final Catalogue catalogue;

    public Questions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether the text is an amount: digits, optionally a point and one or two digits. */
    public static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** The question of that number within its session; gathers the facts it needs. */
    public Question ask(int number, Inquiry inquiry, Facts facts) {
        ActionEntry action =
                catalogue.actions().getOrDefault(inquiry.request().action().name(), ActionEntry.UNKNOWN);
        Map<String, @Nullable Object> properties = inquiry.request().action().properties();
        ControlEntry control = control(action, properties);
        Service service = facts.service(inquiry.service());
        String approval = inquiry.request().context().approval();
        Question question = new Question(
                number,
                action.name(),
                action.verb(),
                action.actionClass(),
                inquiry.asker().type(),
                inquiry.asker().role(),
                action,
                inquiry.asker(),
                inquiry.request().resource().type(),
                inquiry.request().resource().id(),
                facts.account(),
                service,
                properties,
                complete(action, properties),
                feature(action, control),
                control,
                control == null ? null : service.control(control.name()),
                product(action, properties),
                catalogue.levels().get(text(properties, "package")),
                text(properties, "amount"),
                facts.plan(value(action, Form.PLAN, properties)),
                date(value(action, Form.DATE, properties)),
                inquiry.request().context().acceptedCost(),
                approval == null ? "" : approval,
                facts.moment().instant(),
                facts.moment().day(),
                facts.parameters());
        facts.order(question.approval());
        if (question.aboutWholeAccount()) {
            facts.wholeAccount();
        }
        return question;
    }

    /** The question about a feature by itself, whatever is done with it: there is no action in it. */
    public Question ask(int number, Inquiry inquiry, FeatureEntry feature, Facts facts) {
        Question question = ask(number, inquiry.forAction(NOTHING), facts).about(feature);
        if (question.aboutWholeAccount()) {
            facts.wholeAccount();
        }
        return question;
    }

    private @Nullable ControlEntry control(ActionEntry action, Map<String, @Nullable Object> properties) {
        ControlEntry control = catalogue.controls().get(text(properties, "control"));
        return control != null && action.takes().contains(control.kind()) ? control : null;
    }

    private @Nullable ProductEntry product(ActionEntry action, Map<String, @Nullable Object> properties) {
        ProductEntry product = catalogue.products().get(text(properties, "product"));
        return product != null && action.takes().contains(product.kind()) ? product : null;
    }

    private @Nullable FeatureEntry feature(ActionEntry action, @Nullable ControlEntry control) {
        if (action.feature().equals(OF_CONTROL)) {
            return control == null ? null : control.feature();
        }
        return catalogue.features().get(action.feature());
    }

    /** Nothing that is needed is missing, and nothing that is known is of a wrong form. */
    private boolean complete(ActionEntry action, Map<String, @Nullable Object> properties) {
        for (NeededProperty needed : action.needs()) {
            if (!fits(needed, properties.get(needed.name()))) {
                return false;
            }
        }
        for (NeededProperty accepted : action.accepts()) {
            Object value = properties.get(accepted.name());
            if (value != null && !fits(accepted, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(NeededProperty property, @Nullable Object value) {
        return value instanceof String text && wellFormed(property, text);
    }

    private boolean wellFormed(NeededProperty needed, String text) {
        return needed.words().contains(text)
                || switch (needed.form()) {
                    case TEXT, PLAN -> true;
                    case DATE -> date(text) != null;
                    case DECIMAL -> isDecimal(text);
                    case LEVEL -> catalogue.levels().containsKey(text);
                };
    }

    /** What the question says for the property of that form; empty when the action has none. */
    private static String value(ActionEntry action, Form form, Map<String, @Nullable Object> properties) {
        if (properties.isEmpty()
                || (action.accepts().isEmpty() && action.needs().isEmpty())) {
            return "";
        }
        return action.named(form).map(name -> text(properties, name)).orElse("");
    }

    /** The date {@code YYYY-MM-DD}; null when it is not one that exists, written like that. */
    private static @Nullable LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String text(Map<String, @Nullable Object> properties, String name) {
        return !properties.isEmpty() && properties.get(name) instanceof String text ? text : "";
    }
}
