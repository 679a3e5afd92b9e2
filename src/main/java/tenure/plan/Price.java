package tenure.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tenure.rules.Obligation;

/**
 * What a change of plan costs: what is given back, the fee, and what is charged for the new plan. Two decimals each.
 *
 * @param kind what the rules call it
 */
public record Price(String kind, BigDecimal credit, BigDecimal fee, BigDecimal charge, String currency) {

    private static final List<String> PARTS = List.of("credit", "fee", "charge", "currency");

    /** The price among what comes with a yes; nothing is due when there is none. */
    public static Price in(List<Obligation> obligations) {
        for (Obligation owed : obligations) {
            if (owed.properties().keySet().containsAll(PARTS)) {
                Map<String, String> of = owed.properties();
                return new Price(
                        owed.type(),
                        amount(of, "credit"),
                        amount(of, "fee"),
                        amount(of, "charge"),
                        of.getOrDefault("currency", ""));
            }
        }
        return new Price("", zero(), zero(), zero(), "");
    }

    /** The price as it was kept. */
    public static Price of(JsonNode kept) {
        return new Price(
                kept.path("kind").asText(),
                new BigDecimal(kept.path("credit").asText()),
                new BigDecimal(kept.path("fee").asText()),
                new BigDecimal(kept.path("charge").asText()),
                kept.path("currency").asText());
    }

    /** What the customer gets, or below zero, what it owes. */
    public BigDecimal balance() {
        return credit.subtract(fee).subtract(charge);
    }

    /** The price as it is told and kept. */
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", kind)
                .put("credit", credit.toPlainString())
                .put("fee", fee.toPlainString())
                .put("charge", charge.toPlainString())
                .put("balance", balance().toPlainString())
                .put("currency", currency);
    }

    private static BigDecimal amount(Map<String, String> of, String part) {
        return new BigDecimal(of.getOrDefault(part, "0.00"));
    }

    private static BigDecimal zero() {
        return BigDecimal.valueOf(0, 2);
    }
}
