package tenure.account.intake;

import java.util.Set;

/** What a plan must be. */
final class PlanCheck {

    static final Set<String> MEMBERS = Set.of(
            "id",
            "name",
            "type",
            "monthlyRate",
            "annualRate",
            "currency",
            "enabled",
            "visibility",
            "changeableTo",
            "partners",
            "allowances",
            "version",
            "predecessor");

    private static final Set<String> ALLOWANCE = Set.of("item", "mode", "count", "extraCount", "extraFee");

    private PlanCheck() {}

    static void check(Part plan, Element element) {
        element.claim(
                Claim.Among.PLAN_NAMES,
                plan.needed("name", Form.TEXT),
                plan.place().member("name"));
        plan.needed("type", Words.PLAN_TYPE);
        plan.needed("monthlyRate", Form.AMOUNT);
        plan.optional("annualRate", Form.AMOUNT);
        plan.optional("currency", Form.CURRENCY);
        plan.flag("enabled");
        plan.eachText("visibility", Words.VISIBILITY, any -> {});
        plan.eachItem("changeableTo", Form.ID, (target, at) -> element.referAtEnd(Kind.PLAN, target, at));
        plan.eachItem("partners", Form.ID, (partner, at) -> element.refer(Kind.PARTNER, partner, at));
        plan.each("allowances", ALLOWANCE, PlanCheck::allowance);
        plan.whole("version", 1);
        plan.optional("predecessor", Form.ID);
    }

    private static void allowance(Part allowance) {
        allowance.needed("item", Form.ID);
        allowance.needed("mode", Words.ALLOWANCE_MODE);
        allowance.whole("count", 0);
        allowance.whole("extraCount", 1);
        allowance.optional("extraFee", Form.AMOUNT);
    }
}
