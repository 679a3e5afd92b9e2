package tenure.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.facts.Plan;
import tenure.facts.PlanBook;
import tenure.facts.history.ChangeSettings;
import tenure.facts.history.PortalSettings;

/** Reads plans and portal settings as imported, which were checked then. */
public final class PlanReader {

    private static final List<String> SEEN_BY_STAFF = List.of("INTERNAL");

    private PlanReader() {}

    /** The book of these plans, and of what these partners set. */
    public static PlanBook book(Iterable<JsonNode> plans, Iterable<JsonNode> partners) {
        List<Plan> all = new ArrayList<>();
        plans.forEach(plan -> all.add(plan(plan)));
        Map<String, PortalSettings> settings = new HashMap<>();
        partners.forEach(partner -> {
            if (partner.hasNonNull("portal")) {
                settings.put(partner.path("id").asText(), portal(partner.path("portal")));
            }
        });
        return new PlanBook(all, settings);
    }

    static Plan plan(JsonNode plan) {
        return new Plan(
                plan.path("id").asText(),
                plan.path("type").asText(),
                new BigDecimal(plan.path("monthlyRate").asText()),
                plan.path("currency").textValue(),
                !plan.hasNonNull("enabled") || plan.path("enabled").booleanValue(),
                new HashSet<>(plan.hasNonNull("visibility") ? texts(plan, "visibility") : SEEN_BY_STAFF),
                texts(plan, "changeableTo"),
                new HashSet<>(texts(plan, "partners")));
    }

    /** What a plan says in that member, in a form in which all that means the same is equal. */
    static Object settings(JsonNode plan, String member) {
        JsonNode said = plan.path(member);
        return switch (member) {
            case "enabled" -> !plan.hasNonNull(member) || said.booleanValue();
            case "visibility" -> new HashSet<>(plan.hasNonNull(member) ? texts(plan, member) : SEEN_BY_STAFF);
            case "partners" -> new HashSet<>(texts(plan, member));
            case "changeableTo" -> texts(plan, member);
            default -> said.asText("");
        };
    }

    static PortalSettings portal(JsonNode portal) {
        Map<String, List<String>> modes = new HashMap<>();
        portal.path("planChange").properties().forEach(mode -> {
            if (!mode.getValue().isNull()) {
                modes.put(mode.getKey(), texts(portal.path("planChange"), mode.getKey()));
            }
        });
        Map<String, ChangeSettings> terms = new HashMap<>();
        portal.path("changePlan").properties().forEach(of -> {
            if (!of.getValue().isNull()) {
                terms.put(of.getKey(), terms(of.getValue()));
            }
        });
        return new PortalSettings(portal.hasNonNull("menu") ? texts(portal, "menu") : null, modes, terms);
    }

    private static ChangeSettings terms(JsonNode terms) {
        JsonNode expiry = terms.path("rolloverExpiry");
        return new ChangeSettings(
                terms.path("refund").textValue(),
                money(terms, "feeDearer"),
                money(terms, "feeCheaper"),
                terms.path("invoice").textValue(),
                money(terms, "minimumInvoice"),
                expiry.isValueNode() && !expiry.isNull() ? expiry.asText() : null);
    }

    private static List<String> texts(JsonNode node, String member) {
        List<String> texts = new ArrayList<>();
        node.path(member).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static @Nullable BigDecimal money(JsonNode node, String member) {
        String text = node.path(member).textValue();
        return text == null ? null : new BigDecimal(text);
    }
}
