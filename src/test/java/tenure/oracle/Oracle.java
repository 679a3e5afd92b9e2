package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;

/**
 * The decision contract (decisions.md, sections 2 to 9) told a second time, in plain Java and without the rule
 * engine, so that the shipped rules can be compared with something that shares no line with them.
 */
public final class Oracle {
    private Oracle() {}

    /** The answer of section 3 without explain; the question's context.asOf must be present. */
    public static ObjectNode answer(JsonNode importDocument, JsonNode question) {
        Findings findings = new Findings();
        Question asked = Question.of(importDocument, question);
        if (!identity(asked, findings)) {
            return findings.weigh(false, false);
        }
        Instant asOf = Dates.instant(Json.text(question.get("context"), "asOf"));
        AccountFacts account = new AccountFacts(asked.account(), asOf);
        String asker = asker(asked, account);
        prohibitionAndAuthority(asked, asker, findings);
        readiness(asked, account, findings);
        if (asked.service() == null) {
            AccountRules.judge(asked, account, findings);
        } else {
            ServiceFacts service = new ServiceFacts(asked.account(), asked.service(), account.day());
            location(asked, asker, service, findings);
            ServiceRules.judge(asked, service, findings);
        }
        // A20: for a partner or staff member a cost above 0 needs the customer's approval.
        if (findings.costDue() && !asked.byCustomer()) {
            findings.needApproval();
        }
        return findings.weigh(Consent.covered(asked, findings.cost()), Consent.accepted(asked, findings.cost()));
    }

    /** Stage 1, with its own order of hiding (section 5); false when a later stage has nothing to judge. */
    private static boolean identity(Question asked, Findings findings) {
        if (asked.user() == null) {
            findings.deny("UNKNOWN_SUBJECT");
        } else if (!asked.resourceIsTheirs()) {
            findings.deny(asked.resourceReason());
        } else if (asked.act() == null) {
            findings.deny("UNKNOWN_ACTION");
        } else if (!asked.act().fits(asked.resourceType())) {
            findings.deny("WRONG_RESOURCE_TYPE");
        } else if (!asked.complete()) {
            findings.deny("INCOMPLETE_REQUEST");
        } else {
            return true;
        }
        return false;
    }

    /** The column of section 7 that the subject is in. */
    private static String asker(Question asked, AccountFacts account) {
        if (asked.byCustomer()) {
            return Json.text(asked.user(), "role");
        }
        if (!asked.byPartner()) {
            return "STAFF";
        }
        if (!account.tpaGranted()) {
            return "PARTNER_NO_TPA";
        }
        Set<String> scopes = account.tpaScopes();
        String scope = asked.act().scope();
        boolean enough = "-".equals(scope) || scopes.contains("ALL") || scopes.contains(scope);
        return enough ? "PARTNER" : "PARTNER_NO_SCOPE";
    }

    private static void prohibitionAndAuthority(Question asked, String asker, Findings findings) {
        String cell = Tables.PERMISSIONS.get(asked.act().kind()).get(asker);
        switch (cell) {
            case "permit" -> findings.permit();
            case "notify" -> {
                findings.permit();
                findings.oblige("NOTIFY_CUSTOMER");
            }
            case "approval" -> findings.needApproval();
            default -> findings.deny(cell);
        }
        // Section 8: bar.add, bar.modify and bar.remove of the stolen bar; bar.keep of it is everybody's.
        boolean stolen = asked.act().noun().equals("bar") && Tables.STOLEN.equals(asked.property("control"));
        findings.denyWhen(stolen && !asked.act().verb().equals("keep") && !asked.byStaff(), "STAFF_ONLY");
    }

    /** Section 7, below the table. */
    private static void readiness(Question asked, AccountFacts account, Findings findings) {
        String kind = asked.act().kind();
        if ("OPEN".equals(kind) || "REQUEST".equals(kind)) {
            return;
        }
        if (!account.migrated()) {
            findings.deny("NOT_MIGRATED");
        } else if (!account.setUp() && asked.byCustomer() && !asked.act().name().equals("terms.accept")) {
            findings.deny("SETUP_INCOMPLETE");
        }
    }

    /** Judged only when TPA and scope are there (section 5); never for the customer. */
    private static void location(Question asked, String asker, ServiceFacts service, Findings findings) {
        boolean judged = asker.equals("PARTNER") || asker.equals("STAFF");
        findings.denyWhen(
                judged
                        && asked.act().name().equals("location.view")
                        && !Json.flag(service.service(), "locationVisible"),
                "LOCATION_NOT_VISIBLE");
    }
}
