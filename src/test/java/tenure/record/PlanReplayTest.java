package tenure.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tenure.account.DocumentFacts;
import tenure.account.HistoryReader;
import tenure.account.HistoryWriter;
import tenure.account.PlanReader;
import tenure.authoring.scenario.ShippedPack;
import tenure.decision.Decider;
import tenure.facts.Inquiry;
import tenure.facts.PlanBook;
import tenure.json.JsonText;
import tenure.json.StrictJson;
import tenure.oracle.Case;
import tenure.oracle.Cases;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.Session.Evidence;

/** What is stored of plans with a decision is all that the decision looked at. */
class PlanReplayTest {

    private final Decider decider = new Decider(ShippedPack.MY_PLAN.edition());

    @Test
    void a_decision_about_plans_is_the_same_on_what_was_stored() {
        long same = LongStream.range(2_000, 2_150).map(this::same).sum();
        assertThat(same).isGreaterThan(500);
    }

    private long same(long seed) {
        Case one = Cases.next(seed);
        DocumentFacts facts = new DocumentFacts(one.document());
        return one.questions().stream()
                .filter(question -> question.at("/action/name").asText().startsWith("plan.") && isOfText(question))
                .map(question -> facts.gather(List.of(request(question))).get(0))
                .filter(inquiry -> inquiry.account() != null)
                .peek(this::compare)
                .count();
    }

    private void compare(Inquiry inquiry) {
        Object named = inquiry.request().action().properties().get("plan");
        PlanBook about =
                inquiry.plans().about(inquiry.account(), named == null ? List.of() : List.of(named.toString()));
        byte[] text = JsonText.bytes(json -> HistoryWriter.write(json, inquiry.account(), about));
        JsonNode stored = StrictJson.read(text);
        PlanBook plans = PlanReader.book(stored.path("plans"), stored.path("partners"));
        var account = new HistoryReader(id -> plans.plan(id).monthlyRate()).read(stored.path("account"));
        Inquiry again = new Inquiry(inquiry.request(), inquiry.asker(), account, plans, inquiry.service());
        assertThat(account).isEqualTo(inquiry.account());
        assertThat(decider.decide(again, Evidence.FINDINGS_ONLY).decision())
                .isEqualTo(decider.decide(inquiry, Evidence.FINDINGS_ONLY).decision());
        assertThat(JsonText.bytes(json -> HistoryWriter.write(json, account, plans)))
                .isEqualTo(text);
    }

    /** Of other properties nothing is looked up. */
    private static boolean isOfText(JsonNode question) {
        JsonNode properties = question.at("/action/properties");
        return (!properties.has("plan") || properties.path("plan").isTextual())
                && (!properties.has("startDate") || properties.path("startDate").isTextual());
    }

    private static Request request(JsonNode question) {
        java.util.Map<String, Object> properties = new java.util.LinkedHashMap<>();
        question.at("/action/properties")
                .properties()
                .forEach(one -> properties.put(one.getKey(), one.getValue().textValue()));
        return new Request(
                new Subject(
                        question.at("/subject/type").asText(),
                        question.at("/subject/id").asText()),
                new Action(question.at("/action/name").asText(), properties),
                new Resource(
                        question.at("/resource/type").asText(),
                        question.at("/resource/id").asText()),
                new Context(Instant.parse("2020-12-01T12:00:00Z"), null, null, Context.Explain.ANSWER_ONLY));
    }
}
