package tenure.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tenure.account.DocumentFacts;
import tenure.authoring.scenario.ShippedPack;
import tenure.facts.Inquiry;
import tenure.facts.Moment;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** How changes of plans are explained, and which of them a search finds. */
class PlanExplanationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCUMENT = """
            {"partners":[{"id":"P-1","portal":{"menu":["SERVICES"],"planChange":{"INTERNET":%s},
               "changePlan":{"RECURRING":{"refund":"%s"}}}}],
             "staff":[{"id":"st-1"}],
             "plans":[{"id":"N1","name":"1","type":"INTERNET","monthlyRate":"20.00","changeableTo":["N2","N3"]},
                      {"id":"N2","name":"2","type":"INTERNET","monthlyRate":"30.00","visibility":["SIGNUP_EXISTING"]},
                      {"id":"N3","name":"3","type":"INTERNET","monthlyRate":"40.00","enabled":false,"visibility":["SIGNUP_EXISTING"]}],
             "accounts":[{"id":"A-1","name":"x","partner":"P-1","migratedOn":"2020-08-03","setUpOn":"2020-08-05",
               "users":[{"id":"cu-1","role":"PRIMARY"}],
               "services":[{"id":"S-1","status":"ACTIVE","plan":"N1","packages":[{"level":"ESSENTIAL","from":"2020-08-03"}]%s}%s]}]}
            """;
    private static final String PAID = ",\"paidUntil\":\"2020-12-01\"";
    private static final String PENDING =
            ",{\"id\":\"S-2\",\"status\":\"PENDING\",\"plan\":\"N2\",\"replaces\":\"S-1\",\"from\":\"2020-11-20\","
                    + "\"packages\":[{\"level\":\"ESSENTIAL\",\"from\":\"2020-08-03\"}]}";
    private static final String BOTH = "[\"REQUEST\",\"SELF\"]";
    private static final String SELF = "[\"SELF\"]";

    private final Decider decider = new Decider(ShippedPack.MY_PLAN.edition());

    private static Inquiry ask(String document, Action action) {
        Context context = new Context(Moment.startOf(java.time.LocalDate.of(2020, 11, 1)), null, null, Explain.IN_FULL);
        Request request = new Request(new Subject("customer", "cu-1"), action, new Resource("service", "S-1"), context);
        return new DocumentFacts(read(document)).gather(List.of(request)).get(0);
    }

    private static JsonNode read(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(document, e);
        }
    }

    private static Action change(String plan, String startDate) {
        return new Action("plan.change", Map.of("plan", plan, "startDate", startDate));
    }

    private List<String> remedies(String document, Action action) {
        return new Explainer(decider)
                .explain(ask(document, action)).remedies().stream()
                        .map(remedy -> remedy.changes().stream()
                                .map(change -> change.name()
                                        + change.members().values().stream()
                                                .map(value -> " " + value)
                                                .reduce("", String::concat))
                                .reduce((one, other) -> one + " + " + other)
                                .orElse(""))
                        .toList();
    }

    @Test
    void a_day_that_is_too_early_may_be_the_first_possible_one() {
        assertThat(remedies(DOCUMENT.formatted(SELF, "NONE", PAID, ""), change("N2", "2020-11-15")))
                .containsExactly("CHANGE_START_DATE 2020-12-01");
        assertThat(remedies(DOCUMENT.formatted(SELF, "UNUSED_MONEY", PAID, ""), change("N2", "2020-10-15")))
                .containsExactly("CHANGE_START_DATE 2020-11-01");
    }

    @Test
    void a_plan_that_is_not_on_offer_may_be_one_that_is() {
        assertThat(remedies(DOCUMENT.formatted(SELF, "NONE", "", ""), change("N3", "2020-11-15")))
                .containsExactly("CHOOSE_PLAN N2");
        assertThat(remedies(DOCUMENT.formatted(SELF, "NONE", PAID, ""), change("N3", "2020-11-15")))
                .containsExactly("CHANGE_START_DATE 2020-12-01 + CHOOSE_PLAN N2");
    }

    @Test
    void where_requests_are_taken_a_change_may_be_requested() {
        assertThat(remedies(DOCUMENT.formatted(BOTH, "NONE", "", ""), change("N1", "2020-11-15")))
                .containsExactly("CHOOSE_PLAN N2", "REQUEST_CHANGE");
        assertThat(remedies(DOCUMENT.formatted("[\"REQUEST\"]", "NONE", "", ""), change("N2", "2020-11-15")))
                .containsExactly("REQUEST_CHANGE");
        assertThat(remedies(DOCUMENT.formatted("[]", "NONE", "", ""), change("N2", "2020-11-15")))
                .isEmpty();
    }

    @Test
    void a_change_that_is_pending_may_be_cancelled() {
        assertThat(remedies(DOCUMENT.formatted(SELF, "NONE", "", PENDING), change("N2", "2020-11-15")))
                .containsExactly("CANCEL_CHANGE");
        String begun = DOCUMENT.formatted(SELF, "NONE", "", PENDING).replace("2020-11-20", "2020-11-01");
        assertThat(remedies(begun, change("N2", "2020-11-15"))).isEmpty();
    }

    @Test
    void an_answer_holds_until_the_day_it_names_is_over() {
        String document = DOCUMENT.formatted(SELF, "NONE", "", "");
        assertThat(until(document, change("N2", "2020-11-15"))).isEqualTo("2020-11-16T00:00:00Z");
        assertThat(until(document, change("N2", "2020-10-15"))).isNull();
        assertThat(until(document, new Action("plan.cancel-change", Map.of()))).isNull();
        assertThat(until(DOCUMENT.formatted(SELF, "NONE", "", PENDING), new Action("plan.cancel-change", Map.of())))
                .isEqualTo("2020-11-20T00:00:00Z");
    }

    private Instant until(String document, Action action) {
        return new Explainer(decider).explain(ask(document, action)).validUntil();
    }

    @Test
    void a_search_asks_for_the_plans_on_offer_from_the_first_day_possible() {
        assertThat(found(DOCUMENT.formatted(BOTH, "NONE", PAID, "")))
                .containsExactly(
                        "plan.change {plan=N2, startDate=2020-12-01} ALLOW",
                        "plan.request-change {} ALLOW",
                        "plan.cancel-change {} DENY");
        assertThat(found(DOCUMENT.formatted(SELF, "UNUSED_MONEY", PAID, PENDING)))
                .containsExactly(
                        "plan.change {plan=N2, startDate=2020-11-01} DENY",
                        "plan.request-change {} DENY",
                        "plan.cancel-change {} ALLOW");
        assertThat(found(DOCUMENT.replace("\"visibility\":[\"SIGNUP_EXISTING\"]", "\"visibility\":[]")
                        .formatted(BOTH, "NONE", PAID, "")))
                .containsExactly("plan.request-change {} ALLOW", "plan.cancel-change {} DENY");
    }

    private List<String> found(String document) {
        return new ActionQuestions(decider)
                .answers(ask(document, new Action("", Map.of()))).stream()
                        .filter(answer ->
                                answer.inquiry().request().action().name().startsWith("plan."))
                        .map(answer -> answer.inquiry().request().action().name() + " "
                                + answer.inquiry().request().action().properties() + " "
                                + answer.ruling().decision().outcome())
                        .toList();
    }
}
