package tenure.account.intake;

import java.util.List;
import tenure.account.AccountDraft;
import tenure.account.ServiceDraft;
import tenure.facts.Catalogue;
import tenure.facts.Grant;

/** The words documents may use: those of the interchange format, and those of the tables in force. */
final class Words {

    static final Form<String> PLAN_TYPE = oneOf("INTERNET", "VOICE", "RECURRING", "BUNDLE");
    static final Form<String> VISIBILITY = oneOf("INTERNAL", "SIGNUP_NEW", "SIGNUP_EXISTING", "LEAD_GEN");
    static final Form<String> ALLOWANCE_MODE = oneOf("NOT_OFFERED", "RESTRICTED", "UNLIMITED");
    static final Form<String> MENU_ITEM =
            oneOf("STATISTICS", "SERVICES", "FINANCE", "MESSAGES", "TICKETS", "DOCUMENTS", "PROFILE", "ABOUT", "NEWS");
    static final Form<String> PLAN_MODE = oneOf("REQUEST", "SELF");
    static final Form<String> BILLING = oneOf("RECURRING", "PREPAID");
    static final Form<String> REFUND = oneOf("NONE", "UNUSED_MONEY");
    static final Form<String> PREPAID_REFUND = oneOf("NONE", "ROLLOVER_UNUSED_DATA");
    static final Form<String> INVOICE = oneOf("NEXT_CYCLE", "END_OF_ACTIVE_MONTH", "END_OF_NEXT_MONTH");
    static final Form<String> EXPIRY =
            oneOf("NONE", "END_OF_PERIOD", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    static final Form<String> CONTACT_ROLE = oneOf("SIGNATORY", "BILLING");
    static final Form<String> USER_ROLE = Form.oneOf(AccountDraft.ROLES);
    static final Form<String> REQUEST_STATUS = oneOf("OPEN", "GRANTED", "REFUSED", "EXPIRED", "CANCELLED");
    static final Form<String> ORDER_STATUS =
            oneOf("PENDING", "APPROVED", "REFUSED", "EXPIRED", "APPLIED", "FAILED", "WITHDRAWN");
    static final Form<String> RESOURCE_TYPE = oneOf("account", "service");
    static final Form<String> SERVICE_STATUS = oneOf("ACTIVE", "PENDING", "DISABLED", "STOPPED", "ARCHIVED");
    static final Form<String> FAMILY = Form.oneOf(ServiceDraft.FAMILIES);

    /** The scope that stands for every other. */
    static final String EVERY_SCOPE = Grant.EVERY_SCOPE;

    static final Form<String> SCOPE =
            oneOf(EVERY_SCOPE, "INVOICES", "PRODUCTS", "CONTROLS", "USAGE", "LOCATION", "USERS", "GROUPS", "HISTORY");

    static final Form<String> CAP = Form.either(Form.AMOUNT, "NO_LIMIT");

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
        action = Form.known(
                "UNKNOWN_ACTION", "an action of the pack", catalogue.actions().keySet());
    }

    private static Form<String> oneOf(String... words) {
        return Form.oneOf(List.of(words));
    }
}
