package tenure.account.intake;

import java.util.Set;
import tenure.facts.PlanBook;

/** What a partner must be, and what it may set for the portal of its customers. */
final class PartnerCheck {

    static final Set<String> MEMBERS = Set.of("id", "name", "users", "portal", "ready");
    private static final Set<String> READY = Set.of("demoDone", "setUpOnV4");
    private static final Set<String> USER = Set.of("id");
    static final Set<String> PORTAL = Set.of("menu", "planChange", "changePlan");
    private static final Set<String> TYPES = Set.of("INTERNET", "VOICE", "RECURRING");

    private static final String RECURRING = "RECURRING";
    private static final String PREPAID = "PREPAID";

    private static final Set<String> PREPAID_TERMS = Set.of("refund", "feeDearer", "feeCheaper", "rolloverExpiry");
    private static final Set<String> RECURRING_TERMS =
            Set.of("refund", "feeDearer", "feeCheaper", "rolloverExpiry", "invoice", "minimumInvoice");

    private static final int MONTHS = 12;

    private PartnerCheck() {}

    static void check(Part partner, Element element) {
        partner.optional("name", Form.TEXT);
        partner.each("users", USER, user -> {
            if (element.id().equals(PlanBook.DEFAULT)) {
                user.note("id", "DEFAULT_HAS_NO_USERS", PlanBook.DEFAULT + " holds settings and has no users");
            }
            element.claim(Claim.Among.PEOPLE, user.needed("id", Form.ID), user, null);
        });
        partner.part("portal", PORTAL, PartnerCheck::portal);
        partner.part("ready", READY, ready -> READY.forEach(ready::flag));
    }

    static void portal(Part portal) {
        portal.eachText("menu", Words.MENU_ITEM, any -> {});
        portal.part(
                "planChange",
                TYPES,
                modes -> TYPES.stream().sorted().forEach(type -> modes.eachText(type, Words.PLAN_MODE, any -> {})));
        portal.part("changePlan", Set.of(RECURRING, PREPAID), change -> {
            change.part(RECURRING, RECURRING_TERMS, terms -> terms(terms, Words.REFUND));
            change.part(PREPAID, PREPAID_TERMS, terms -> terms(terms, Words.PREPAID_REFUND));
        });
    }

    private static void terms(Part terms, Form<String> refund) {
        terms.optional("refund", refund);
        terms.optional("feeDearer", Form.AMOUNT);
        terms.optional("feeCheaper", Form.AMOUNT);
        terms.optional("invoice", Words.INVOICE);
        terms.optional("minimumInvoice", Form.AMOUNT);
        expiry(terms);
    }

    /** A number of months may be written as one, or as text. */
    private static void expiry(Part terms) {
        if (terms.object().path("rolloverExpiry").isNumber()) {
            terms.whole("rolloverExpiry", 1, MONTHS);
        } else {
            terms.optional("rolloverExpiry", Words.EXPIRY);
        }
    }
}
