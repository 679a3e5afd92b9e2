package tenure.oracle;

/** Section 8, the rows of bolt-on.* and data-boost.add, and the product catalogue. */
final class ProductRules {
    private ProductRules() {}

    static void judge(Question asked, ServiceFacts service, Findings findings) {
        String name = asked.property("product");
        Tables.Product product = Tables.PRODUCTS.get(name);
        boolean removal = asked.act().verb().equals("remove");
        String kind = asked.act().noun().equals("bolt-on") ? "BOLT_ON" : "BOOST";
        // bolt-on.remove serves bolt-ons and boosts; the adds serve their own kind.
        if (product == null || (!removal && !product.kind().equals(kind))) {
            findings.deny("UNKNOWN_PRODUCT");
        } else if (removal) {
            findings.denyWhen(service.activeBoltOns(name).isEmpty(), "BOLT_ON_NOT_ACTIVE");
            findings.cost(Costs.ofRemoving(service, name));
        } else if (kind.equals("BOLT_ON")) {
            add(name, product, service, findings);
        }
    }

    /** All reasons that hold are given. */
    private static void add(String name, Tables.Product product, ServiceFacts service, Findings findings) {
        String effective = service.effectiveLevel();
        boolean leveled = !product.needs().equals("-");
        findings.denyWhen(leveled && !Tables.reaches(effective, product.needs()), "PACKAGE_TOO_LOW");
        String entitledFrom = Tables.ENTITLED_FROM.get(name);
        findings.denyWhen(entitledFrom != null && Tables.reaches(effective, entitledFrom), "ALREADY_ENTITLED");
        // A15: for a service that may renew, the package is preferred to the bolt-on of its level.
        boolean givesLevel = !product.level().equals("-");
        findings.denyWhen(givesLevel && service.renewalEligible(), "RENEWAL_AVAILABLE");
        if (name.equals("PRO_TRAVELLER")) {
            boolean mbb = "MBB".equals(Json.text(service.service(), "tariffFamily"));
            findings.denyWhen(mbb, "BOLT_ON_INCOMPATIBLE");
            findings.denyWhen(!service.newOrEligible(), "BOLT_ON_NEW_OR_RENEWAL_ONLY");
        }
        findings.denyWhen(!service.activeBoltOns(name).isEmpty(), "BOLT_ON_ALREADY_ACTIVE");
    }
}
