package tenure.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.account.HistoryReader;
import tenure.account.PlanReader;
import tenure.decision.Decider;
import tenure.decision.Decision;
import tenure.decision.Ruling;
import tenure.facts.Inquiry;
import tenure.facts.PlanBook;
import tenure.facts.history.AccountHistory;
import tenure.json.StrictJson;
import tenure.request.Resource;
import tenure.rules.RuleAt;
import tenure.rules.Session.Evidence;

/**
 * A question that was answered, asked once more on the facts as they were.
 *
 * @param edition the hash of the edition that answered this time
 * @param rules the rules that fired this time, in the order of file and line
 */
public record Replay(Kept kept, String edition, Decision decision, List<RuleAt> rules) {

    private static final String SERVICE = "service";

    /**
     * Asks an edition the question again.
     *
     * @param facts as they were stored; null when there were none
     */
    public static Replay of(Kept kept, byte @Nullable [] facts, Decider decider) {
        JsonNode known = facts == null ? null : StrictJson.read(facts);
        AccountHistory account = known == null ? null : account(known);
        PlanBook plans = known == null ? null : plans(known);
        Resource resource = kept.request().resource();
        String service = account != null && resource.type().equals(SERVICE) ? resource.id() : "";
        Inquiry inquiry = new Inquiry(kept.request(), kept.asker(), account, plans, service);
        Ruling ruling = decider.decide(inquiry, Evidence.RULES);
        List<RuleAt> rules = ruling.heard().fired().stream().distinct().sorted().toList();
        return new Replay(kept, decider.edition().hash(), ruling.decision(), rules);
    }

    /** Where nothing looked at plans, only their rates were stored. */
    private static @Nullable PlanBook plans(JsonNode facts) {
        return facts.has("partners") ? PlanReader.book(facts.path("plans"), facts.path("partners")) : null;
    }

    private static AccountHistory account(JsonNode facts) {
        Map<String, BigDecimal> rates = new HashMap<>();
        facts.path("plans")
                .forEach(plan -> rates.put(
                        plan.path("id").asText(),
                        new BigDecimal(plan.path("monthlyRate").asText())));
        return new HistoryReader(rates::get).read(facts.path("account"));
    }
}
