package tenure.oracle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;

/** Section 8, stage 5 and obligations of questions about a service. */
final class ServiceRules {
    /** Parameter ofcomCapFrom. */
    private static final LocalDate OFCOM_CAP_FROM = LocalDate.of(2018, 10, 1);

    private ServiceRules() {}

    static void judge(Question asked, ServiceFacts service, Findings findings) {
        Tables.Act act = asked.act();
        findings.denyWhen(act.active() && !service.active(), "SERVICE_NOT_ACTIVE");
        if (!"-".equals(act.obligation())) {
            findings.oblige(act.obligation());
        }
        switch (act.noun()) {
            case "usage-detail", "location" -> feature(act, service, findings);
            case "bar", "alert", "spend-control" -> ControlRules.judge(asked, service, findings);
            case "ofcom-cap" -> ofcomCap(asked, service, findings);
            case "roaming-cap" -> roamingCap(act.verb(), service, findings);
            case "plan" -> PlanRules.judge(asked, service, findings);
            case "bolt-on", "data-boost" -> ProductRules.judge(asked, service, findings);
            default -> whole(asked, service, findings);
        }
    }

    private static void feature(Tables.Act act, ServiceFacts service, Findings findings) {
        String source = service.sourceOf(act.feature());
        findings.denyWhen(source == null, "PACKAGE_TOO_LOW");
        findings.source(source);
        if (act.noun().equals("location")) {
            String precision = switch (service.effectiveLevel()) {
                case "PLATINUM" -> "PRECISE";
                case "GOLD" -> "APPROXIMATE";
                default -> "COUNTRY";
            };
            findings.oblige(
                    "LOCATION_PRECISION", JsonNodeFactory.instance.objectNode().put("precision", precision));
        }
    }

    private static void ofcomCap(Question asked, ServiceFacts service, Findings findings) {
        String verb = asked.act().verb();
        boolean set = verb.equals("set");
        findings.denyWhen(set && !ofcomCapAvailable(service), "CAP_NOT_AVAILABLE");
        findings.denyWhen(!set && !service.ofcomCapSet(), "CAP_NOT_SET");
        // The cap is lost by the customer's own act alone.
        boolean lost = (set && asked.noLimit()) || verb.equals("remove");
        if (lost && !asked.byCustomer()) {
            findings.needApproval();
        }
        statutory(verb, findings);
    }

    /** New, or some term (the original one too) began in [ofcomCapFrom, asOf]. */
    private static boolean ofcomCapAvailable(ServiceFacts service) {
        return service.isNew()
                || service.terms().stream()
                        .map(term -> Dates.day(term, "from"))
                        .anyMatch(from -> !from.isBefore(OFCOM_CAP_FROM) && !from.isAfter(service.day()));
    }

    private static void roamingCap(String verb, ServiceFacts service, Findings findings) {
        findings.denyWhen(!verb.equals("modify") && service.roamingCapWaived(), "CAP_NOT_SET");
        statutory(verb, findings);
    }

    private static void statutory(String verb, Findings findings) {
        if (verb.equals("keep")) {
            findings.source("STATUTORY");
        }
    }

    private static void whole(Question asked, ServiceFacts service, Findings findings) {
        switch (asked.act().name()) {
            case "service.remove" -> findings.cost(Costs.ofEnding(service, asked.monthlyRate()));
            case "package.change" -> {
                findings.denyWhen(service.packageLevel().equals(asked.property("package")), "ALREADY_ON_PACKAGE");
                findings.denyWhen(!service.newOrEligible(), "NOT_RENEWAL_ELIGIBLE");
            }
            case "renewal.start" -> findings.denyWhen(!service.newOrEligible(), "NOT_RENEWAL_ELIGIBLE");
            default -> {}
        }
    }
}
