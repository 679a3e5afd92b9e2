package tenure.account.intake;

import java.util.List;
import java.util.Set;
import tenure.facts.Catalogue;
import tenure.facts.Grant;

/** The words documents may use: those of the interchange format, and those of the tables in force. */
final class Words {

    static final Form<String> PLAN_TYPE = oneOf("INTERNET", "VOICE", "RECURRING", "BUNDLE");
    static final Form<String> CONTACT_ROLE = oneOf("SIGNATORY", "BILLING");
    static final Form<String> USER_ROLE = oneOf("PRIMARY", "ADMIN", "MEMBER");
    static final Form<String> REQUEST_STATUS = oneOf("OPEN", "GRANTED", "REFUSED", "EXPIRED", "CANCELLED");
    static final Form<String> ORDER_STATUS =
            oneOf("PENDING", "APPROVED", "REFUSED", "EXPIRED", "APPLIED", "FAILED", "WITHDRAWN");
    static final Form<String> RESOURCE_TYPE = oneOf("account", "service");
    static final Form<String> SERVICE_STATUS = oneOf("ACTIVE", "PENDING", "DISABLED", "STOPPED", "ARCHIVED");
    static final Form<String> FAMILY = oneOf("PRO", "SHARER", "MBB");

    /** The scope that stands for every other. */
    static final String EVERY_SCOPE = Grant.EVERY_SCOPE;

    static final Form<String> SCOPE =
            oneOf(EVERY_SCOPE, "INVOICES", "PRODUCTS", "CONTROLS", "USAGE", "LOCATION", "USERS", "GROUPS", "HISTORY");

    static final Form<String> CAP = Form.either(Form.AMOUNT, "NO_LIMIT");

    /** Actions of plan changes may be ordered before the table of actions has them. */
    private static final String PLAN_ACTIONS = "plan.";

    final Form<String> level;
    final Form<String> control;
    final Form<String> product;
    final Form<String> action;

    Words(Catalogue catalogue) {
        level = Form.known(
                "UNKNOWN_LEVEL", "a level of the pack", catalogue.levels().keySet());
        control = Form.known(
                "UNKNOWN_CONTROL", "a control of the pack", catalogue.controls().keySet());
        product = Form.known(
                "UNKNOWN_PRODUCT", "a product of the pack", catalogue.products().keySet());
        Set<String> actions = catalogue.actions().keySet();
        action = new Form<>(
                "UNKNOWN_ACTION",
                "an action of the pack",
                text -> actions.contains(text) || text.startsWith(PLAN_ACTIONS) ? text : null);
    }

    private static Form<String> oneOf(String... words) {
        return Form.oneOf(List.of(words));
    }
}
