package tenure.record;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decision;
import tenure.decision.Outcome;
import tenure.facts.Asker;
import tenure.json.JsonValues;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.Cost;
import tenure.rules.Obligation;
import tenure.rules.RuleAt;
import tenure.security.Caller;
import tenure.security.Group;

/** Reads the decisions in the body of a row, as {@link BodyWriter} wrote them. */
final class BodyReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final StoredRow row;
    private final List<Kept> kept = new ArrayList<>();
    private JsonNode subject = JSON.missingNode();
    private JsonNode resource = JSON.missingNode();
    private JsonNode context = JSON.missingNode();

    private BodyReader(StoredRow row) {
        this.row = row;
    }

    /** The decisions of the row, in the order of their places. */
    static List<Kept> read(StoredRow row) {
        try {
            return new BodyReader(row).read(JSON.readTree(row.body()));
        } catch (IOException e) {
            throw new UncheckedIOException("a record that is no JSON", e);
        }
    }

    private List<Kept> read(JsonNode body) {
        Instant at = Instant.parse(body.path("at").asText());
        Caller caller = caller(body.path("caller"));
        String requestId = body.path("requestId").textValue();
        for (JsonNode one : body.path("decisions")) {
            subject = one.path("subject").isMissingNode() ? subject : one.path("subject");
            resource = one.path("resource").isMissingNode() ? resource : one.path("resource");
            context = one.path("context").isMissingNode() ? context : one.path("context");
            Asker asker = asker(subject);
            kept.add(new Kept(
                    DecisionId.of(DecisionId.call(row.id()), one.path("place").intValue()),
                    at,
                    caller,
                    requestId,
                    row.account(),
                    asker,
                    request(asker, one.path("action")),
                    decision(one),
                    row.edition().hash(),
                    rules(one.path("rules")),
                    row.digest()));
        }
        return kept;
    }

    private static Caller caller(JsonNode caller) {
        Set<Group> groups = EnumSet.noneOf(Group.class);
        caller.path("groups").forEach(word -> Group.named(word.asText()).ifPresent(groups::add));
        return new Caller(
                caller.path("sub").asText(),
                groups,
                caller.path("accountId").textValue(),
                caller.path("partnerId").textValue());
    }

    private static Asker asker(JsonNode subject) {
        String role = subject.path("role").textValue();
        return new Asker(
                subject.path("type").asText(),
                subject.path("id").asText(),
                role != null,
                role == null ? "" : role,
                subject.path("owner").textValue());
    }

    private Request request(Asker asker, JsonNode action) {
        return new Request(
                new Subject(asker.type(), asker.id()),
                new Action(action.path("name").asText(), JsonValues.members(action.path("properties"))),
                new Resource(resource.path("type").asText(), resource.path("id").asText()),
                new Context(
                        Instant.parse(context.path("asOf").asText()),
                        amount(context.path("acceptedCost").textValue()),
                        context.path("approval").textValue(),
                        context.path("explain").booleanValue() ? Explain.IN_FULL : Explain.ANSWER_ONLY));
    }

    private static Decision decision(JsonNode one) {
        List<String> reasons = new ArrayList<>();
        one.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        List<Obligation> obligations = new ArrayList<>();
        one.path("obligations").forEach(duty -> obligations.add(obligation(duty)));
        JsonNode cost = one.path("cost");
        return new Decision(
                Outcome.valueOf(one.path("outcome").asText()),
                reasons,
                one.path("source").textValue(),
                cost.isMissingNode()
                        ? null
                        : new Cost(
                                new BigDecimal(cost.path("amount").asText()),
                                cost.path("currency").asText()),
                obligations);
    }

    private static Obligation obligation(JsonNode duty) {
        Map<String, String> properties = new TreeMap<>();
        duty.path("properties")
                .properties()
                .forEach(property ->
                        properties.put(property.getKey(), property.getValue().asText()));
        return new Obligation(duty.path("type").asText(), properties);
    }

    private List<RuleAt> rules(JsonNode places) {
        List<RuleAt> rules = new ArrayList<>();
        places.forEach(place -> rules.add(row.edition().rules().get(place.intValue())));
        return List.copyOf(rules);
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
