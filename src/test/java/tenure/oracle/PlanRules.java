package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** plan-changes.md, section 3. */
final class PlanRules {
    private final Question asked;
    private final ServiceFacts service;
    private final Findings findings;
    private final Portal portal;
    private final List<JsonNode> plans;
    private final JsonNode current;

    private PlanRules(Question asked, ServiceFacts service, Findings findings) {
        this.asked = asked;
        this.service = service;
        this.findings = findings;
        this.portal = Portal.of(asked.document(), Json.text(asked.account(), "partner"));
        this.plans = Json.list(asked.document(), "plans");
        this.current = Json.byId(plans, Json.text(asked.service(), "plan"));
    }

    static void judge(Question asked, ServiceFacts service, Findings findings) {
        PlanRules rules = new PlanRules(asked, service, findings);
        if (asked.act().verb().equals("cancel-change")) {
            boolean ahead = rules.pending().stream()
                    .anyMatch(line -> Dates.day(line, "from").isAfter(service.day()));
            findings.denyWhen(!ahead, "NO_CHANGE_PENDING");
        } else {
            rules.change();
        }
    }

    /** The second lines of the same account that wait to replace this one. */
    private List<JsonNode> pending() {
        return Json.list(asked.account(), "services").stream()
                .filter(line -> "PENDING".equals(Json.text(line, "status")))
                .filter(line -> Json.text(service.service(), "id").equals(Json.text(line, "replaces")))
                .toList();
    }

    private void change() {
        boolean self = asked.act().verb().equals("change");
        String type = Json.text(current, "type");
        findings.denyWhen("BUNDLE".equals(type), "BUNDLE_NOT_CHANGEABLE");
        if (!asked.byStaff()) {
            findings.denyWhen(!portal.menu().contains("SERVICES"), "MENU_DISABLED");
            findings.denyWhen(!portal.modes(type).contains(self ? "SELF" : "REQUEST"), "CHANGE_PLAN_NOT_ENABLED");
            findings.denyWhen(self && onlyOne(), "ONLY_ONE_PLAN");
            findings.denyWhen(self && plans.stream().noneMatch(this::usable), "NO_PLANS_AVAILABLE");
        }
        if (asked.property("plan") != null) {
            named(asked.property("plan"));
        }
        String start = asked.property("startDate");
        if (start != null) {
            startingOn(LocalDate.parse(start));
        }
        if (self) {
            findings.denyWhen(!pending().isEmpty(), "CHANGE_ALREADY_PENDING");
            price(start);
        }
    }

    private boolean onlyOne() {
        return plans.stream()
                .noneMatch(plan -> !isCurrent(plan)
                        && enabled(plan)
                        && Json.text(plan, "type").equals(Json.text(current, "type")));
    }

    private static boolean enabled(JsonNode plan) {
        return !Json.has(plan, "enabled") || Json.flag(plan, "enabled");
    }

    private boolean isCurrent(JsonNode plan) {
        return Json.text(plan, "id").equals(Json.text(current, "id"));
    }

    private boolean listed(JsonNode plan) {
        return texts(current, "changeableTo").contains(Json.text(plan, "id"));
    }

    private boolean usable(JsonNode plan) {
        return !isCurrent(plan)
                && listed(plan)
                && fits(plan)
                && texts(plan, "visibility").contains("SIGNUP_EXISTING");
    }

    /** What binds staff as well. */
    private boolean fits(JsonNode plan) {
        List<String> partners = texts(plan, "partners");
        return enabled(plan)
                && Json.text(plan, "type").equals(Json.text(current, "type"))
                && Objects.equals(currency(plan), currency(current))
                && (partners.isEmpty() || partners.contains(Json.text(asked.account(), "partner")));
    }

    static String currency(JsonNode plan) {
        String named = Json.text(plan, "currency");
        return named == null ? Costs.CURRENCY : named;
    }

    private static List<String> texts(JsonNode node, String member) {
        return Json.list(node, member).stream().map(JsonNode::textValue).toList();
    }

    private void named(String id) {
        JsonNode plan = Json.byId(plans, id);
        if (plan == null) {
            findings.deny("UNKNOWN_PLAN");
        } else if (isCurrent(plan)) {
            findings.deny("ALREADY_ON_PLAN");
        } else if (asked.byStaff()) {
            findings.denyWhen(!fits(plan), "PLAN_NOT_OFFERED");
        } else if (!listed(plan)) {
            findings.deny("PLAN_NOT_IN_ALLOWED_LIST");
        } else {
            findings.denyWhen(!usable(plan), "PLAN_NOT_OFFERED");
        }
    }

    private void startingOn(LocalDate start) {
        findings.denyWhen(start.isBefore(service.day()), "START_DATE_IN_PAST");
        LocalDate paidUntil = Dates.day(service.service(), "paidUntil");
        boolean unpaid = paidUntil == null || !start.isBefore(paidUntil);
        findings.denyWhen(!unpaid && portal.term(billing(), "refund", "NONE").equals("NONE"), "PAID_PERIOD_NOT_ENDED");
    }

    private String billing() {
        String billing = Json.text(service.service(), "billing");
        return billing == null ? "RECURRING" : billing;
    }

    private void price(String start) {
        JsonNode plan = Json.byId(plans, asked.property("plan"));
        if (plan != null && start != null) {
            LocalDate paidUntil = Dates.day(service.service(), "paidUntil");
            findings.oblige(
                    "PRICE_OF_CHANGE",
                    new PlanPrice(portal, billing(), current, plan).on(LocalDate.parse(start), paidUntil));
        }
    }
}
