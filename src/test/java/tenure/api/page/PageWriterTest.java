package tenure.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tenure.account.DocumentFacts;
import tenure.account.intake.Example;
import tenure.authoring.scenario.ShippedPack;
import tenure.decision.Decider;
import tenure.decision.Page;
import tenure.decision.Pages;
import tenure.facts.Inquiry;
import tenure.json.JsonText;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** What a page looks like, and what it keeps back. */
class PageWriterTest {

    private static final String LATER = "2020-11-01T00:00:00Z";
    private static final String BEFORE_THE_GRANT = "2020-08-09T00:00:00Z";
    private static final String SERVICE = "/accounts/0/services/0";

    private final Decider decider = new Decider(ShippedPack.MY_PLAN.edition());

    @Test
    void a_page_tells_of_each_service_all_it_has_and_may_have() {
        JsonNode service =
                json(page(Example.document(), "customer:cu-1", LATER)).at("/services/0");
        assertThat(service.path("package").asText()).isEqualTo("ESSENTIAL");
        assertThat(service.path("effectiveLevel").asText()).isEqualTo("GOLD");
        assertThat(service.path("controls"))
                .hasSameSizeAs(decider.edition().catalogue().controls().keySet());
        assertThat(service.path("boltOns"))
                .hasSameSizeAs(decider.edition().catalogue().products().keySet());
        assertThat(service.at("/caps/0/amount").asText()).isEqualTo("20.00");
        JsonNode kept =
                one(one(service.path("controls"), "control", "BAR_AUTO_DATA").path("actions"), "action", "bar.keep");
        assertThat(kept.toString())
                .isEqualTo(
                        "{\"action\":\"bar.keep\",\"outcome\":\"ALLOW\",\"source\":\"BOLT_ON\",\"validUntil\":\"2021-07-31T23:00:00Z\"}");
        JsonNode gold = one(service.path("boltOns"), "product", "GOLD_FEATURES");
        assertThat(gold.path("until").asText()).isEqualTo("2021-08-01");
        assertThat(one(gold.path("actions"), "action", "bolt-on.remove")
                        .at("/cost/amount")
                        .asText())
                .isEqualTo("45.00");
    }

    @Test
    void each_reason_on_the_page_is_explained_once_to_the_one_it_is_for() {
        JsonNode page = json(page(Example.document(), "partner:pu-7", BEFORE_THE_GRANT));
        Set<String> reasons = new TreeSet<>();
        page.findValues("reasons").forEach(list -> list.forEach(code -> reasons.add(code.asText())));
        Set<String> explained = new TreeSet<>();
        page.path("reasonTexts").fieldNames().forEachRemaining(explained::add);
        assertThat(explained).isEqualTo(reasons);
        assertThat(page.at("/reasonTexts/TPA_REQUIRED").asText())
                .isEqualTo(
                        decider.edition().reasons().get("TPA_REQUIRED").texts().get("partner"));
    }

    @Test
    void a_partner_without_access_cannot_tell_one_service_from_another_by_its_controls_and_caps() {
        ObjectNode bare = Example.document();
        ObjectNode service = (ObjectNode) bare.at(SERVICE);
        service.putArray("controls");
        service.putObject("caps");
        assertThat(page(bare, "partner:pu-7", BEFORE_THE_GRANT))
                .isEqualTo(page(Example.document(), "partner:pu-7", BEFORE_THE_GRANT))
                .contains(
                        "\"withheld\":{\"controls\":{\"action\":\"controls.view\",\"outcome\":\"DENY\",\"reasons\":[\"TPA_REQUIRED\"]}")
                .doesNotContain("BAR_", "20.00", "CONTROL_");
        assertThat(page(bare, "partner:pu-7", LATER))
                .isNotEqualTo(page(Example.document(), "partner:pu-7", LATER))
                .doesNotContain("withheld");
    }

    @Test
    void nobody_learns_when_what_is_kept_from_a_partner_ends() {
        JsonNode page = json(page(Example.document(), "partner:pu-7", BEFORE_THE_GRANT));
        page.findParents("reasons").stream()
                .filter(answer -> answer.path("reasons").toString().contains("TPA_REQUIRED"))
                .forEach(answer -> assertThat(answer.has("validUntil")).isFalse());
    }

    @Test
    void another_partner_and_another_customer_get_no_page() {
        assertThat(made(Example.document(), "partner:pu-9", LATER)).isEmpty();
        assertThat(made(Example.document(), "customer:cu-9", LATER)).isEmpty();
        assertThat(made(Example.document(), "robot:r", LATER)).isEmpty();
        ObjectNode others = Example.with(Example.document(), "/accounts/0/partner", "\"P-2\"");
        assertThat(made(others, "partner:pu-7", LATER)).isEmpty();
    }

    @Test
    void the_same_question_gives_the_same_bytes() {
        assertThat(page(Example.document(), "staff:st-1", LATER))
                .isEqualTo(page(Example.document(), "staff:st-1", LATER));
    }

    private String page(JsonNode document, String subject, String asOf) {
        Page page = made(document, subject, asOf).orElseThrow();
        return new String(
                JsonText.bytes(json -> new PageWriter(json, page, NetworkStates.NONE).write()), StandardCharsets.UTF_8);
    }

    private Optional<Page> made(JsonNode document, String subject, String asOf) {
        int colon = subject.indexOf(':');
        Request request = new Request(
                new Subject(subject.substring(0, colon), subject.substring(colon + 1)),
                new Action("", Map.of()),
                new Resource("account", "A-1"),
                new Context(Instant.parse(asOf), null, null, Explain.ANSWER_ONLY));
        Inquiry inquiry = new DocumentFacts(document).gather(List.of(request)).get(0);
        return new Pages(decider).page(inquiry, null);
    }

    private static JsonNode json(String page) {
        return Example.json(page);
    }

    private static JsonNode one(JsonNode list, String member, String value) {
        for (JsonNode item : list) {
            if (item.path(member).asText().equals(value)) {
                return item;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }
}
