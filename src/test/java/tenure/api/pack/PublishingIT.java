package tenure.api.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenure.Tokens;
import tenure.account.intake.Example;

/** A change of the rules, from a draft to other answers. */
@QuarkusTest
class PublishingIT {

    private static int tests;

    private final String own = "-pub" + tests++;

    @BeforeEach
    void an_account_is_there() {
        Tokens.bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(Example.document(own).toString())
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void the_rules_are_as_they_were() {
        Authors.restoreTheFirst();
    }

    @Test
    void the_folder_of_the_distribution_is_the_first_edition() {
        Authors.get(Authors.ANN, Authors.EDITIONS + "/1")
                .statusCode(200)
                .body("authors", equalTo(List.of("distribution")))
                .body("hash.length()", equalTo(64))
                .body("publishedAt", notNullValue());
    }

    @Test
    void an_edit_that_two_people_agree_on_changes_answers_and_the_old_answer_can_be_replayed() {
        Response before = ask();
        assertThat(before.jsonPath().getBoolean("decision")).isTrue();

        String draft = Authors.opened(Authors.ANN, Edit.noUsageInTime());
        Authors.get(Authors.BEN, Authors.DRAFTS + "/" + draft)
                .body("state", equalTo("editing"))
                .body("report.problems", equalTo(List.of()))
                .body("report.passed", equalTo(true))
                .body("reportIsCurrent", equalTo(true));
        int number = Authors.published(draft);

        Response after = ask();
        assertThat(after.jsonPath().getBoolean("decision")).isFalse();
        String id = before.header("X-Decision-Id");
        String replay = "/v1/decisions/" + id + "/replay";
        Authors.post(Authors.ANN, replay, "{}").statusCode(200).body("identical", equalTo(true));
        String hash = Authors.get(Authors.ANN, Authors.EDITIONS + "/" + number)
                .extract()
                .path("hash");
        Authors.post(Authors.ANN, replay, Map.of("edition", hash))
                .statusCode(200)
                .body("edition", equalTo(hash))
                .body("identical", equalTo(false));
        Authors.get(Authors.ANN, Authors.PACK + "/audit")
                .body("steps.step", hasItem("approved"))
                .body("steps.actor", hasItem("eve"));
    }

    @Test
    void a_second_click_is_answered_like_the_first() {
        String draft = Authors.opened(Authors.ANN, "reasons.yaml", Edit.told("Clicked."));
        int number = Authors.published(draft);
        Authors.post(Authors.EVE, Authors.DRAFTS + "/" + draft + "/approve", "{}")
                .statusCode(200)
                .body("number", equalTo(number));
        Authors.post(Tokens.of("una", "approver"), Authors.DRAFTS + "/" + draft + "/approve", "{}")
                .statusCode(409);
    }

    @Test
    void a_scheduled_edition_waits_can_be_withdrawn_and_takes_effect_by_itself() {
        String later =
                Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS).toString();
        String draft = Authors.opened(Authors.ANN, "reasons.yaml", Edit.told("Tomorrow."));
        Authors.submit(Authors.ANN, draft);
        Instant began = Instant.now();
        int scheduled = Authors.post(
                        Authors.EVE, Authors.DRAFTS + "/" + draft + "/approve", Map.of("effectiveAt", later))
                .statusCode(200)
                .body("state", equalTo("scheduled"))
                .body("effectiveAt", equalTo(later))
                .extract()
                .path("number");
        Duration took = Duration.between(began, Instant.now());
        String next = Authors.opened(Authors.ANN, "reasons.yaml", Edit.told("The day after."));
        Authors.submit(Authors.ANN, next);
        Authors.post(Authors.EVE, Authors.DRAFTS + "/" + next + "/approve", "{}")
                .statusCode(409)
                .body("problems[0].code", equalTo("SCHEDULED"));
        Authors.post(Authors.EVE, Authors.EDITIONS + "/" + scheduled + "/withdraw", "{}")
                .statusCode(400);
        Authors.post(Authors.EVE, Authors.EDITIONS + "/" + scheduled + "/withdraw", "{\"reason\":\"no\"}")
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        Authors.post(Authors.EVE, Authors.DRAFTS + "/" + next + "/approve", "{}")
                .statusCode(409)
                .body("problems[0].code", equalTo("OUTDATED_BASE"));

        String third = Authors.opened(Authors.ANN, "reasons.yaml", Edit.told("In a moment."));
        Authors.submit(Authors.ANN, third);
        // It must not have passed when it is approved, however busy the machine.
        String soon = Instant.now().plus(took.multipliedBy(4)).plusSeconds(3).toString();
        int number = Authors.post(Authors.EVE, Authors.DRAFTS + "/" + third + "/approve", Map.of("effectiveAt", soon))
                .statusCode(200)
                .body("state", equalTo("scheduled"))
                .extract()
                .path("number");
        assertThat(number).isGreaterThan(scheduled);
        Authors.inForce(number);
    }

    @Test
    void an_earlier_edition_is_brought_back_and_each_line_knows_who_wrote_it() {
        int number = Authors.published(Authors.opened(Authors.BEN, "reasons.yaml", Edit.told("Blamed on Ben.")));
        List<Map<String, Object>> lines = Authors.get(
                        Authors.ANN, Authors.EDITIONS + "/" + number + "/blame/reasons.yaml")
                .extract()
                .path("lines");
        assertThat(lines)
                .filteredOn(line -> line.get("text").toString().contains("Blamed on Ben."))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("edition", number)
                        .containsEntry("authors", List.of("ann", "ben"))
                        .containsEntry("approver", "eve"));
        Authors.get(Authors.ANN, Authors.EDITIONS + "/1/diff/" + number)
                .body("files.path", equalTo(List.of("reasons.yaml")))
                .body("files[0].diff", containsString("Blamed on Ben."));

        Authors.post(Authors.EVE, Authors.EDITIONS + "/1/restore", "{}").statusCode(400);
        Authors.post(Authors.ANN, Authors.EDITIONS + "/1/restore", "{\"reason\":\"x\"}")
                .statusCode(403);
        int restored = Authors.post(Authors.EVE, Authors.EDITIONS + "/1/restore", "{\"reason\":\"it was better\"}")
                .statusCode(201)
                .body("restores", equalTo(1))
                .body(
                        "hash",
                        equalTo(Authors.get(Authors.ANN, Authors.EDITIONS + "/1")
                                .extract()
                                .path("hash")))
                .extract()
                .path("number");
        Authors.inForce(restored);
        Authors.post(Authors.EVE, Authors.EDITIONS + "/1/restore", "{\"reason\":\"again\"}")
                .statusCode(409);
    }

    private Response ask() {
        Response answer = Tokens.bearing(Tokens.pep())
                .contentType(ContentType.JSON)
                .body("""
                        {"subject":{"type":"customer","id":"cu-1%1$s"},"action":{"name":"usage.view"},
                         "resource":{"type":"service","id":"S-1%1$s"},"context":{"asOf":"2099-06-01"}}""".formatted(own))
                .post("/access/v1/evaluation");
        answer.then().statusCode(200);
        return answer;
    }
}
