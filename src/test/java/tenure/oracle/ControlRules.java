package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;

/** Section 8, the rows of bar.*, alert.* and spend-control.*. */
final class ControlRules {
    private ControlRules() {}

    static void judge(Question asked, ServiceFacts service, Findings findings) {
        String name = asked.property("control");
        Tables.Control control = Tables.CONTROLS.get(name);
        if (control == null || !control.kind().equals(Tables.kindOf(asked.act().noun()))) {
            findings.deny("UNKNOWN_CONTROL");
            return;
        }
        boolean stolen = Tables.STOLEN.equals(name);
        String source = stolen ? null : service.sourceOf(control.feature());
        boolean entitled = stolen || source != null;
        JsonNode holding = service.holding(name);
        if (asked.act().verb().equals("add")) {
            findings.denyWhen(!entitled, "PACKAGE_TOO_LOW");
            findings.denyWhen(holding != null, "CONTROL_ALREADY_ACTIVE");
            findings.source(source);
        } else if (holding == null) {
            findings.deny("CONTROL_NOT_ACTIVE");
        } else if (asked.act().verb().equals("remove")) {
            remove(entitled, service.grandfatheredInForce(holding), findings);
        } else if (entitled) {
            findings.source(source);
        } else {
            unentitled(asked.act().verb(), holding, service, findings);
        }
    }

    /** "Only grandfathering holds it": in force and entitled by nothing else; never the stolen bar. */
    private static void remove(boolean entitled, boolean inForce, Findings findings) {
        if (inForce && !entitled) {
            findings.oblige("WARN_IRREVERSIBLE");
        }
    }

    /** modify and keep of an active control that neither package nor bolt-on gives; A3 locks modify. */
    private static void unentitled(String verb, JsonNode holding, ServiceFacts service, Findings findings) {
        if (!service.grandfatheredInForce(holding)) {
            findings.deny(Json.flag(holding, "grandfathered") ? "GRANDFATHERING_ENDED" : "PACKAGE_TOO_LOW");
        } else if (verb.equals("modify")) {
            findings.deny("GRANDFATHERED_LOCKED");
        } else {
            findings.source("GRANDFATHERED");
        }
    }
}
