package tenure.rules.written;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which fields hold, and which arguments take, the words of a pack. */
final class WordPlaces {

    private static final Map<String, WordKind> FIELDS = Map.ofEntries(
            entry("Question.act", WordKind.ACTION),
            entry("Question.verb", WordKind.VERB),
            entry("Question.actionClass", WordKind.ACTION_CLASS),
            entry("Question.asker", WordKind.ASKER),
            entry("Question.role", WordKind.ROLE),
            entry("Question.resourceType", WordKind.RESOURCE_TYPE),
            entry("Asker.type", WordKind.ASKER),
            entry("Asker.role", WordKind.ROLE),
            entry("ActionEntry.name", WordKind.ACTION),
            entry("ActionEntry.verb", WordKind.VERB),
            entry("ActionEntry.actionClass", WordKind.ACTION_CLASS),
            entry("ActionEntry.scope", WordKind.SCOPE),
            entry("ActionEntry.feature", WordKind.FEATURE),
            entry("Deed.name", WordKind.ACTION),
            entry("Service.status", WordKind.STATUS),
            entry("Service.family", WordKind.FAMILY),
            entry("FeatureEntry.name", WordKind.FEATURE),
            entry("FeatureEntry.scope", WordKind.FEATURE_SCOPE),
            entry("ControlEntry.name", WordKind.CONTROL),
            entry("ControlEntry.kind", WordKind.CONTROL_KIND),
            entry("Holding.control", WordKind.CONTROL),
            entry("ProductEntry.name", WordKind.PRODUCT),
            entry("ProductEntry.kind", WordKind.PRODUCT_KIND),
            entry("ProductEntry.soldWhen", WordKind.SOLD_WHEN),
            entry("ProductEntry.givesFeature", WordKind.FEATURE),
            entry("ProductEntry.notFor", WordKind.FAMILY),
            entry("BoltOn.product", WordKind.PRODUCT),
            entry("BoltOn.feature", WordKind.FEATURE),
            entry("Level.name", WordKind.LEVEL),
            entry("Grant.scopes", WordKind.SCOPE),
            entry("TpaRequest.status", WordKind.REQUEST_STATUS),
            entry("Order.status", WordKind.ORDER_STATUS),
            entry("Order.action", WordKind.ACTION),
            entry("Account.menu", WordKind.MENU_ITEM),
            entry("Plan.type", WordKind.PLAN_TYPE),
            entry("Plan.visibility", WordKind.VISIBILITY),
            entry("Tariff.billing", WordKind.BILLING),
            entry("Tariff.modes", WordKind.PLAN_MODE),
            entry("ChangeTerms.refund", WordKind.REFUND),
            entry("ChangeTerms.invoice", WordKind.INVOICE),
            entry("Successor.status", WordKind.STATUS));

    /** By method, then the kinds of its arguments in order; null for those that are no words. */
    private static final Map<String, List<String>> ARGUMENTS = Map.ofEntries(
            entry("Question.needs", List.of("PROPERTY")),
            entry("Question.names", List.of("PROPERTY")),
            entry("Tariff.changesOn", List.of("STATUS")),
            entry("Question.accountReaches", List.of("", "SOURCE")),
            entry("Question.accountIsGiven", List.of("FEATURE")),
            entry("Account.is", List.of("SAID")),
            entry("Account.trusts", List.of("SCOPE")),
            entry("Service.is", List.of("SAID")),
            entry("Service.reaches", List.of("", "SOURCE")),
            entry("Service.isGiven", List.of("FEATURE")),
            entry("Service.holds", List.of("PRODUCT")),
            entry("Service.heldUntil", List.of("PRODUCT")),
            entry("Service.contractual", List.of("PRODUCT")),
            entry("Service.control", List.of("CONTROL")),
            entry("Level.value", List.of("LEVEL_COLUMN")),
            entry("Parameters.days", List.of("DAYS")),
            entry("Parameters.hours", List.of("DAYS")),
            entry("Parameters.amount", List.of("AMOUNT")),
            entry("Parameters.number", List.of("NUMBER")),
            entry("Parameters.percent", List.of("PERCENT")),
            entry("Parameters.date", List.of("DATE")),
            entry("Parameters.text", List.of("WORDING")),
            entry("Findings.deny", List.of("REASON")),
            entry("Findings.lacks", List.of("REASON")),
            entry("Findings.ground", List.of("SOURCE")),
            entry("Findings.owes", List.of("OBLIGATION")),
            entry("Findings.owesUnlessEntitled", List.of("OBLIGATION")),
            entry("Findings.prefers", List.of("", "REASON")),
            entry("Findings.warns", List.of("REASON")),
            entry("Findings.costs", List.of("", "", "", "", "OBLIGATION")),
            entry("Findings.credits", List.of("OBLIGATION")),
            entry("Findings.charges", List.of("OBLIGATION")),
            entry("Definitions.is", List.of("", "SAID")),
            entry("Definitions.reaches", List.of("", "", "SOURCE")),
            entry("Definitions.isGiven", List.of("", "FEATURE")));

    private WordPlaces() {}

    static @Nullable WordKind field(FactType of, String name) {
        return FIELDS.get(of.java().getSimpleName() + "." + name);
    }

    /** What the argument at a place, 0 for the first, has to name; null when it is no word. */
    static @Nullable WordKind argument(FactType of, String method, int place) {
        List<String> kinds = ARGUMENTS.getOrDefault(of.java().getSimpleName() + "." + method, List.of());
        return IntStream.of(place)
                .filter(i -> i < kinds.size() && !kinds.get(i).isEmpty())
                .mapToObj(i -> WordKind.valueOf(kinds.get(i)))
                .findFirst()
                .orElse(null);
    }
}
