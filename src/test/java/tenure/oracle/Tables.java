package tenure.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of sections 5, 7 and 8, typed in from the contract; no rule of the product is read. */
final class Tables {
    /** One row of the action table. Text columns hold "-" where the contract has a dash. */
    record Act(
            String name,
            String on,
            String kind,
            String scope,
            String feature,
            boolean active,
            String property,
            String obligation) {
        boolean fits(String resourceType) {
            return on.contains("account".equals(resourceType) ? "A" : "S");
        }

        String noun() {
            return name.substring(0, name.indexOf('.'));
        }

        String verb() {
            return name.substring(name.indexOf('.') + 1);
        }
    }

    record Control(String kind, String feature) {}

    record Product(String kind, String level, String needs, boolean contractual) {}

    /** Section 1. */
    static final List<String> LEVELS = List.of("ESSENTIAL", "GOLD", "PLATINUM");

    /** Section 5, a stage a list, in the order of output. */
    static final List<List<String>> STAGES = List.of(
            List.of(
                    "UNKNOWN_SUBJECT",
                    "NOT_FOUND",
                    "NOT_YOUR_ACCOUNT",
                    "NOT_YOUR_CUSTOMER",
                    "UNKNOWN_ACTION",
                    "WRONG_RESOURCE_TYPE",
                    "INCOMPLETE_REQUEST"),
            List.of("NEVER_FOR_PARTNERS", "CUSTOMER_ONLY", "PARTNER_ONLY", "STAFF_ONLY"),
            List.of("NOT_MIGRATED", "SETUP_INCOMPLETE"),
            List.of("ROLE_TOO_LOW", "TPA_REQUIRED", "TPA_SCOPE_MISSING", "LOCATION_NOT_VISIBLE"),
            List.of(
                    "SERVICE_NOT_ACTIVE",
                    "UNKNOWN_CONTROL",
                    "UNKNOWN_PRODUCT",
                    "UNKNOWN_PLAN",
                    "PACKAGE_TOO_LOW",
                    "GRANDFATHERED_LOCKED",
                    "GRANDFATHERING_ENDED",
                    "CONTROL_NOT_ACTIVE",
                    "CONTROL_ALREADY_ACTIVE",
                    "CAP_NOT_AVAILABLE",
                    "CAP_NOT_SET",
                    "ALREADY_ON_PACKAGE",
                    "NOT_RENEWAL_ELIGIBLE",
                    "RENEWAL_AVAILABLE",
                    "ALREADY_ENTITLED",
                    "BOLT_ON_INCOMPATIBLE",
                    "BOLT_ON_NEW_OR_RENEWAL_ONLY",
                    "BOLT_ON_ALREADY_ACTIVE",
                    "BOLT_ON_NOT_ACTIVE",
                    "NO_PARTNER",
                    "TPA_ALREADY_GRANTED",
                    "TPA_ALREADY_REQUESTED",
                    "TPA_NOT_REQUESTED",
                    "TPA_NOT_GRANTED",
                    "MENU_DISABLED",
                    "BUNDLE_NOT_CHANGEABLE",
                    "CHANGE_PLAN_NOT_ENABLED",
                    "ONLY_ONE_PLAN",
                    "NO_PLANS_AVAILABLE",
                    "PLAN_NOT_IN_ALLOWED_LIST",
                    "PLAN_NOT_OFFERED",
                    "ALREADY_ON_PLAN",
                    "CHANGE_ALREADY_PENDING",
                    "START_DATE_IN_PAST",
                    "PAID_PERIOD_NOT_ENDED",
                    "NO_CHANGE_PENDING"));

    /** Section 5: the reasons of stage 5 that stand alone, the first of them first. */
    static final List<String> GUARDS = List.of(
            "SERVICE_NOT_ACTIVE",
            "UNKNOWN_CONTROL",
            "UNKNOWN_PRODUCT",
            "UNKNOWN_PLAN",
            "CONTROL_NOT_ACTIVE",
            "CAP_NOT_SET",
            "BOLT_ON_NOT_ACTIVE",
            "MENU_DISABLED",
            "BUNDLE_NOT_CHANGEABLE",
            "CHANGE_PLAN_NOT_ENABLED",
            "ONLY_ONE_PLAN",
            "NO_PLANS_AVAILABLE");

    /** The columns of section 7, as {@link #PERMISSIONS} keys them. */
    static final List<String> ASKERS =
            List.of("PRIMARY", "ADMIN", "MEMBER", "PARTNER", "PARTNER_NO_TPA", "PARTNER_NO_SCOPE", "STAFF");

    /** Section 7: class, then a cell for each asker: "permit", "notify", "approval" or a reason. */
    static final Map<String, Map<String, String>> PERMISSIONS = permissions(
            "OPEN    permit permit permit permit permit permit permit",
            "VIEW    permit permit permit permit TPA_REQUIRED TPA_SCOPE_MISSING permit",
            "CONTROL permit permit ROLE_TOO_LOW notify TPA_REQUIRED TPA_SCOPE_MISSING notify",
            "PRODUCT permit permit ROLE_TOO_LOW notify approval approval notify",
            "PRIVATE permit permit ROLE_TOO_LOW NEVER_FOR_PARTNERS NEVER_FOR_PARTNERS NEVER_FOR_PARTNERS CUSTOMER_ONLY",
            "CONSENT permit permit ROLE_TOO_LOW CUSTOMER_ONLY CUSTOMER_ONLY CUSTOMER_ONLY CUSTOMER_ONLY",
            "SIGN    permit ROLE_TOO_LOW ROLE_TOO_LOW CUSTOMER_ONLY CUSTOMER_ONLY CUSTOMER_ONLY CUSTOMER_ONLY",
            "REQUEST PARTNER_ONLY PARTNER_ONLY PARTNER_ONLY permit permit permit PARTNER_ONLY");

    /** Section 8: name, on, class, scope, feature, active, property, obligation for whoever asks. */
    static final Map<String, Act> ACTIONS = actions(
            "account.view          A  OPEN    -        -               - -       -",
            "renewal.view          AS OPEN    -        -               - -       -",
            "package.view          AS OPEN    -        -               - -       -",
            "invite.view           A  OPEN    -        -               - -       -",
            "insights.view         A  VIEW    USAGE    INSIGHT_SUMMARY - -       -",
            "invoices.view         A  VIEW    INVOICES -               - -       -",
            "charges.view          A  VIEW    USAGE    -               - -       -",
            "users.view            A  VIEW    USERS    -               - -       -",
            "users.manage          A  CONSENT -        -               - -       -",
            "profile-groups.view   A  VIEW    GROUPS   PROFILE_GROUPS  - -       -",
            "profile-groups.manage A  CONTROL GROUPS   PROFILE_GROUPS  - -       KEEP_PROTECTED_CONTROLS",
            "history.view          A  VIEW    HISTORY  -               - -       -",
            "activity.view         A  VIEW    HISTORY  -               - -       -",
            "bank-details.view     A  PRIVATE -        -               - -       -",
            "direct-debit.modify   A  PRIVATE -        -               - -       -",
            "terms.accept          A  SIGN    -        -               - -       -",
            "tpa.request           A  REQUEST -        -               - -       -",
            "tpa.grant             A  SIGN    -        -               - -       -",
            "tpa.refuse            A  CONSENT -        -               - -       -",
            "tpa.revoke            A  CONSENT -        -               - -       -",
            "order.approve         A  CONSENT -        -               - -       -",
            "order.refuse          A  CONSENT -        -               - -       -",
            "service.add           A  PRODUCT PRODUCTS -               - -       -",
            "service.modify        S  PRODUCT PRODUCTS -               y -       -",
            "service.remove        S  PRODUCT PRODUCTS -               y -       -",
            "usage.view            S  VIEW    USAGE    -               - -       -",
            "usage-detail.view     S  VIEW    USAGE    USAGE_DETAIL    - -       -",
            "location.view         S  VIEW    LOCATION LOCATION        - -       -",
            "controls.view         S  VIEW    CONTROLS -               - -       -",
            "bar.add               S  CONTROL CONTROLS -               y control -",
            "alert.add             S  CONTROL CONTROLS -               y control -",
            "spend-control.add     S  CONTROL CONTROLS -               y control -",
            "bar.modify            S  CONTROL CONTROLS -               y control -",
            "alert.modify          S  CONTROL CONTROLS -               y control -",
            "spend-control.modify  S  CONTROL CONTROLS -               y control -",
            "bar.remove            S  CONTROL CONTROLS -               y control -",
            "alert.remove          S  CONTROL CONTROLS -               y control -",
            "spend-control.remove  S  CONTROL CONTROLS -               y control -",
            "bar.keep              S  VIEW    CONTROLS -               - control -",
            "alert.keep            S  VIEW    CONTROLS -               - control -",
            "spend-control.keep    S  VIEW    CONTROLS -               - control -",
            "ofcom-cap.set         S  CONTROL CONTROLS -               y amount  CONFIRM_IN_WRITING",
            "ofcom-cap.remove      S  CONTROL CONTROLS -               y -       CONFIRM_IN_WRITING",
            "ofcom-cap.exceed      S  CONSENT -        -               y amount  CONFIRM_IN_WRITING",
            "ofcom-cap.keep        S  VIEW    CONTROLS -               - -       -",
            "roaming-cap.modify    S  CONTROL CONTROLS -               y amount  CONFIRM_IN_WRITING",
            "roaming-cap.waive     S  CONSENT -        -               y -       CONFIRM_IN_WRITING",
            "roaming-cap.keep      S  VIEW    CONTROLS -               - -       -",
            "package.change        S  PRODUCT PRODUCTS -               y package -",
            "bolt-on.add           S  PRODUCT PRODUCTS -               y product -",
            "bolt-on.remove        S  PRODUCT PRODUCTS -               y product -",
            "data-boost.add        S  PRODUCT PRODUCTS -               y product -",
            "renewal.start         S  PRODUCT PRODUCTS -               y -       OFFER_OFCOM_CAP",
            "plan.change           S  PRODUCT PRODUCTS -               y plan    -",
            "plan.request-change   S  PRODUCT PRODUCTS -               y request -",
            "plan.cancel-change    S  PRODUCT PRODUCTS -               - -       -");

    /** Section 8, feature matrix: the minimum level. */
    static final Map<String, String> FEATURE_LEVELS = Map.of(
            "INSIGHT_SUMMARY",
            "ESSENTIAL",
            "USAGE_DETAIL",
            "GOLD",
            "LOCATION",
            "ESSENTIAL",
            "PROFILE_GROUPS",
            "GOLD",
            "BASIC_BARS",
            "ESSENTIAL",
            "AUTOMATED_BARS",
            "GOLD",
            "SCHEDULED_CONTROLS",
            "PLATINUM",
            "BASIC_ALERTS",
            "ESSENTIAL",
            "BESPOKE_ALERTS",
            "GOLD",
            "SPEND_CONTROLS",
            "GOLD");

    /** Section 8, feature matrix: which bolt-on also gives the feature. */
    static final Map<String, String> FEATURE_BOLT_ONS = Map.of("SPEND_CONTROLS", "SPEND_CONTROLS");

    /** Section 8: BAR_STOLEN is administrative: no feature, never locked, no source. */
    static final String STOLEN = "BAR_STOLEN";

    static final Map<String, Control> CONTROLS = controls(
            "BAR BASIC_BARS BAR_INTL BAR_PREMIUM BAR_ROAMING BAR_ADULT BAR_DATA",
            "BAR AUTOMATED_BARS BAR_AUTO_DATA BAR_AUTO_VOICE",
            "BAR SCHEDULED_CONTROLS BAR_SCHEDULED",
            "BAR - " + STOLEN,
            "ALERT BASIC_ALERTS ALERT_ALLOWANCE_100",
            "ALERT BESPOKE_ALERTS ALERT_BESPOKE",
            "SPEND_CONTROL SPEND_CONTROLS SPEND_DATA_UK SPEND_DATA_ROAMING SPEND_VOICE_UK SPEND_VOICE_ROAMING "
                    + "SPEND_TEXT_UK SPEND_TEXT_ROAMING");

    /** Section 8, product catalogue: product, kind, level given, effective level needed, contractual. */
    static final Map<String, Product> PRODUCTS = products(
            "SPEND_CONTROLS    BOLT_ON -        -        n",
            "GOLD_FEATURES     BOLT_ON GOLD     -        y",
            "PLATINUM_FEATURES BOLT_ON PLATINUM -        y",
            "DATA_BOOST_1GB    BOOST   -        -        n",
            "DATA_BOOST_5GB    BOOST   -        -        n",
            "GLOBAL_DATA_500MB BOLT_ON -        ESSENTIAL n",
            "GLOBAL_DATA_1GB   BOLT_ON -        ESSENTIAL n",
            "GLOBAL_DATA_2GB   BOLT_ON -        ESSENTIAL n",
            "GLOBAL_DATA_3GB   BOLT_ON -        GOLD     n",
            "GLOBAL_DATA_4GB   BOLT_ON -        PLATINUM n",
            "PRO_TRAVELLER     BOLT_ON -        -        y");

    /** Section 8: an add of one of these is ALREADY_ENTITLED from this effective level on. */
    static final Map<String, String> ENTITLED_FROM =
            Map.of("SPEND_CONTROLS", "GOLD", "GOLD_FEATURES", "GOLD", "PLATINUM_FEATURES", "PLATINUM");

    private Tables() {}

    static boolean reaches(String level, String needed) {
        return LEVELS.indexOf(level) >= LEVELS.indexOf(needed);
    }

    /** "bar" is BAR, "spend-control" is SPEND_CONTROL: the verb's noun must fit the control's kind. */
    static String kindOf(String noun) {
        return noun.replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }

    private static Map<String, Map<String, String>> permissions(String... rows) {
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        for (String row : rows) {
            String[] cells = row.split(" +", -1);
            Map<String, String> columns = new LinkedHashMap<>();
            for (int i = 0; i < ASKERS.size(); i++) {
                columns.put(ASKERS.get(i), cells[i + 1]);
            }
            table.put(cells[0], columns);
        }
        return table;
    }

    private static Map<String, Act> actions(String... rows) {
        Map<String, Act> table = new LinkedHashMap<>();
        for (String row : rows) {
            String[] c = row.split(" +", -1);
            table.put(c[0], new Act(c[0], c[1], c[2], c[3], c[4], "y".equals(c[5]), c[6], c[7]));
        }
        return table;
    }

    private static Map<String, Control> controls(String... rows) {
        Map<String, Control> table = new LinkedHashMap<>();
        for (String row : rows) {
            String[] cells = row.split(" +", -1);
            for (int i = 2; i < cells.length; i++) {
                table.put(cells[i], new Control(cells[0], cells[1]));
            }
        }
        return table;
    }

    private static Map<String, Product> products(String... rows) {
        Map<String, Product> table = new LinkedHashMap<>();
        for (String row : rows) {
            String[] c = row.split(" +", -1);
            table.put(c[0], new Product(c[1], c[2], c[3], "y".equals(c[4])));
        }
        return table;
    }

    static List<String> reachableReasons() {
        List<String> reasons = new ArrayList<>();
        STAGES.forEach(reasons::addAll);
        reasons.add("CUSTOMER_APPROVAL_REQUIRED");
        reasons.add("COST_NOT_ACCEPTED");
        return reasons;
    }
}
