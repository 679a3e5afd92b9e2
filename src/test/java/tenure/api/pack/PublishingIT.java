package tenure.api.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
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
