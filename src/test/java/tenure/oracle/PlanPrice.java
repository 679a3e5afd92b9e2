package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** plan-changes.md, section 4. */
record PlanPrice(Portal portal, String billing, JsonNode current, JsonNode target) {

    ObjectNode on(LocalDate start, LocalDate paidUntil) {
        BigDecimal fee = cents(fee());
        boolean recurring = billing.equals("RECURRING");
        BigDecimal credit = cents(recurring ? credit(start, paidUntil) : BigDecimal.ZERO);
        BigDecimal charge = cents(recurring ? charge(start) : BigDecimal.ZERO);
        return JsonNodeFactory.instance
                .objectNode()
                .put("balance", credit.subtract(fee).subtract(charge).toPlainString())
                .put("charge", charge.toPlainString())
                .put("credit", credit.toPlainString())
                .put("currency", PlanRules.currency(target))
                .put("fee", fee.toPlainString());
    }

    private BigDecimal fee() {
        int dearer = rate(target).compareTo(rate(current));
        if (dearer == 0) {
            return BigDecimal.ZERO;
        }
        return portal.amount(billing, dearer > 0 ? "feeDearer" : "feeCheaper");
    }

    private BigDecimal credit(LocalDate start, LocalDate paidUntil) {
        boolean refunded = portal.term(billing, "refund", "NONE").equals("UNUSED_MONEY");
        return refunded ? Costs.line(start, paidUntil, rate(current)) : BigDecimal.ZERO;
    }

    private BigDecimal charge(LocalDate start) {
        LocalDate nextMonth = YearMonth.from(start).plusMonths(1).atDay(1);
        BigDecimal charge = switch (portal.term(billing, "invoice", "NEXT_CYCLE")) {
            case "END_OF_ACTIVE_MONTH" -> Costs.line(start, nextMonth, rate(target));
            case "END_OF_NEXT_MONTH" ->
                Costs.line(start, nextMonth, rate(target)).add(rate(target));
            default -> BigDecimal.ZERO;
        };
        return charge.compareTo(portal.amount(billing, "minimumInvoice")) < 0 ? BigDecimal.ZERO : charge;
    }

    private static BigDecimal rate(JsonNode plan) {
        return Json.money(plan, "monthlyRate");
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
