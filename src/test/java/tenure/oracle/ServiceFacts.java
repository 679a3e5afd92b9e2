package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/** Section 6, what a service is on the London day of asOf. */
record ServiceFacts(JsonNode account, JsonNode service, LocalDate day) {
    /** Parameter renewalWindow, in days. */
    static final int RENEWAL_WINDOW = 30;

    boolean active() {
        return "ACTIVE".equals(Json.text(service, "status"));
    }

    /** The level of the last entry begun, or of the first entry before that. */
    String packageLevel() {
        List<JsonNode> packages = Json.list(service, "packages");
        JsonNode current = Dates.lastBegun(packages, day);
        return Json.text(current == null ? packages.get(0) : current, "level");
    }

    String effectiveLevel() {
        String level = packageLevel();
        for (JsonNode boltOn : activeBoltOns()) {
            String given = Tables.PRODUCTS.get(Json.text(boltOn, "product")).level();
            level = Tables.reaches(level, given) ? level : given;
        }
        return level;
    }

    List<JsonNode> activeBoltOns() {
        return Json.list(service, "boltOns").stream()
                .filter(b -> Dates.inPeriod(b, day))
                .toList();
    }

    List<JsonNode> activeBoltOns(String product) {
        return activeBoltOns().stream()
                .filter(b -> product.equals(Json.text(b, "product")))
                .toList();
    }

    /** PACKAGE, BOLT_ON or null: PACKAGE when the package alone reaches it (section 8). */
    String sourceOf(String feature) {
        String needed = Tables.FEATURE_LEVELS.get(feature);
        if (Tables.reaches(packageLevel(), needed)) {
            return "PACKAGE";
        }
        String boltOn = Tables.FEATURE_BOLT_ONS.get(feature);
        boolean own = boltOn != null && !activeBoltOns(boltOn).isEmpty();
        return own || Tables.reaches(effectiveLevel(), needed) ? "BOLT_ON" : null;
    }

    List<JsonNode> terms() {
        return Json.list(Json.member(service, "contract"), "terms");
    }

    JsonNode currentTerm() {
        return Dates.lastBegun(terms(), day);
    }

    /** Without terms, or before its first term's from. */
    boolean isNew() {
        return currentTerm() == null;
    }

    boolean renewalEligible() {
        JsonNode term = currentTerm();
        LocalDate until = Dates.day(term, "until");
        return until != null && !day.isBefore(until.minusDays(RENEWAL_WINDOW));
    }

    boolean newOrEligible() {
        return isNew() || renewalEligible();
    }

    /** Some term but the first has setUpOn < from <= asOf; A2: being eligible is not being renewed. */
    boolean renewedSinceSetUp() {
        LocalDate setUpOn = Dates.day(account, "setUpOn");
        return setUpOn != null
                && terms().stream()
                        .skip(1)
                        .map(term -> Dates.day(term, "from"))
                        .anyMatch(from -> setUpOn.isBefore(from) && !from.isAfter(day));
    }

    /** The holding of a control active on the day, or null; holdings of one control never overlap. */
    JsonNode holding(String control) {
        return Json.list(service, "controls").stream()
                .filter(c -> control.equals(Json.text(c, "control")) && Dates.inPeriod(c, day))
                .findFirst()
                .orElse(null);
    }

    boolean grandfatheredInForce(JsonNode activeHolding) {
        return Json.flag(activeHolding, "grandfathered") && !renewedSinceSetUp();
    }

    private JsonNode cap(String name) {
        return Dates.lastBegun(Json.list(Json.member(service, "caps"), name), day);
    }

    /** An entry without an amount removed the cap from then on (section 11). */
    boolean ofcomCapSet() {
        String amount = Json.text(cap("ofcom"), "amount");
        return amount != null && !"NO_LIMIT".equals(amount);
    }

    boolean roamingCapWaived() {
        return Json.flag(cap("roaming"), "waived");
    }
}
