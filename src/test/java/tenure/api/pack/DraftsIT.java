package tenure.api.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenure.Tokens;

/** Drafts, edited by several people. */
@QuarkusTest
class DraftsIT {

    private static final String LEVELS = "levels.csv";

    @AfterEach
    void the_rules_are_as_they_were() {
        Authors.restoreTheFirst();
    }

    @Test
    void the_second_of_two_editors_of_a_file_is_told_who_was_first() {
        String draft = Authors.opened(Authors.ANN, "reasons.yaml", Edit.told("Once upon a time."));
        String seen =
                Authors.get(Authors.BEN, Authors.DRAFTS + "/" + draft).extract().header("ETag");

        Authors.put(Authors.ANN, draft, LEVELS, Authors.file(LEVELS) + "\n", seen)
                .then()
                .statusCode(200);
        Authors.put(Authors.BEN, draft, LEVELS, "mine", seen)
                .then()
                .statusCode(412)
                .body("detail", containsString("ann"))
                .body("problems[0].code", equalTo("OUTDATED"));
        Authors.put(Authors.BEN, draft, "notices.drl", "// mine", seen).then().statusCode(200);
        Tokens.bearing(Authors.BEN)
                .contentType("text/plain")
                .body("x")
                .put(Authors.DRAFTS + "/" + draft + "/files/" + LEVELS)
                .then()
                .statusCode(428);
        Authors.get(Authors.ANN, Authors.DRAFTS + "/" + draft)
                .body("authors", hasItem("ann"))
                .body("authors", hasItem("ben"))
                .body("reportIsCurrent", equalTo(false));
    }

    @Test
    void nobody_approves_what_they_had_a_hand_in() {
        String draft = Authors.opened(Authors.BOTH, "reasons.yaml", Edit.told("Twice."));
        Authors.post(Authors.BOTH, Authors.DRAFTS + "/" + draft + "/approve", "{}")
                .statusCode(409);
        Authors.submit(Authors.ANN, draft);
        Authors.post(Authors.BOTH, Authors.DRAFTS + "/" + draft + "/approve", "{}")
                .statusCode(403)
                .body("problems[0].code", equalTo("FOUR_EYES"));
        Authors.post(Authors.ANN, Authors.DRAFTS + "/" + draft + "/approve", "{}")
                .statusCode(403);
        Authors.post(Authors.EVE, Authors.DRAFTS + "/" + draft + "/reject", "{\"reason\":\"too short\"}")
                .statusCode(200)
                .body("state", equalTo("editing"))
                .body("rejected.reason", equalTo("too short"));
        Authors.post(Authors.EVE, Authors.DRAFTS + "/" + draft + "/approve", "{}")
                .statusCode(409);
    }

    @Test
    void an_edit_takes_a_submitted_draft_back() {
        String draft = Authors.opened(Authors.ANN, "reasons.yaml", Edit.told("Thrice."));
        Authors.submit(Authors.ANN, draft);
        String tag =
                Authors.get(Authors.BEN, Authors.DRAFTS + "/" + draft).extract().header("ETag");
        Authors.put(Authors.BEN, draft, "reasons.yaml", Edit.told("Four times."), tag)
                .then()
                .statusCode(200)
                .body("state", equalTo("editing"));
        Authors.post(Authors.EVE, Authors.DRAFTS + "/" + draft + "/approve", "{}")
                .statusCode(409);
        Authors.get(Authors.ANN, Authors.PACK + "/audit").body("steps.step", hasItem("taken back"));
    }

    @Test
    void what_does_not_pass_its_check_is_not_handed_in() {
        String draft = Authors.opened(Authors.ANN, "readiness.drl", "package rules.myplan;\nrule \"x\" when then end");
        Authors.get(Authors.ANN, Authors.DRAFTS + "/" + draft)
                .body("report.passed", equalTo(false))
                .body("report.problems.size()", not(equalTo(0)));
        Authors.post(Authors.ANN, Authors.DRAFTS + "/" + draft + "/submit", "").statusCode(422);
    }

    @Test
    void a_draft_is_rebased_onto_what_was_published_since() {
        String early = Authors.opened(Authors.ANN, Edit.noUsageIn(2098));
        String clash = Authors.opened(Authors.ANN, "reasons.yaml", Edit.told("Here."));
        Authors.published(Authors.opened(Authors.ANN, "reasons.yaml", Edit.told("There.")));

        Authors.post(Authors.ANN, Authors.DRAFTS + "/" + early + "/submit", "")
                .statusCode(409)
                .body("problems[0].code", equalTo("OUTDATED_BASE"));
        Authors.post(Authors.ANN, Authors.DRAFTS + "/" + early + "/rebase", "")
                .statusCode(200)
                .body("outdated", equalTo(false))
                .body("files.findAll { it.conflict != null }.size()", equalTo(0));
        Authors.get(Authors.ANN, Authors.DRAFTS + "/" + early + "/diff")
                .body("files.path", not(hasItem("reasons.yaml")))
                .body("files.path", hasItem("readiness.drl"));

        String conflict = "files.find { it.path == 'reasons.yaml' }.conflict";
        String tag = Authors.post(Authors.ANN, Authors.DRAFTS + "/" + clash + "/rebase", "")
                .statusCode(200)
                .body(conflict + ".mine", containsString("Here."))
                .body(conflict + ".theirs", containsString("There."))
                .extract()
                .header("ETag");
        Authors.get(Authors.ANN, Authors.DRAFTS + "/" + clash + "/files/reasons.yaml")
                .body(containsString("<<<<<<< this draft"));
        Authors.post(Authors.ANN, Authors.DRAFTS + "/" + clash + "/submit", "")
                .statusCode(422)
                .body("problems[0].code", equalTo("CONFLICT"));
        Authors.put(Authors.ANN, clash, "reasons.yaml", Edit.told("Everywhere."), tag)
                .then()
                .statusCode(200);
        Authors.submit(Authors.ANN, clash);
    }

    @Test
    void an_archive_is_a_draft_and_an_edition_is_an_archive() {
        byte[] zip =
                Tokens.bearing(Authors.ANN).get(Authors.EDITIONS + "/1/archive").asByteArray();
        String same = Tokens.bearing(Authors.ANN)
                .contentType("application/zip")
                .body(zip)
                .post(Authors.DRAFTS + "?base=1&comment=again&replace=true")
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("comment", equalTo("again"))
                .body("files.findAll { it.change != 'same' }.size()", equalTo(0))
                .extract()
                .path("id");
        Tokens.bearing(Authors.ANN)
                .delete(Authors.DRAFTS + "/" + same)
                .then()
                .statusCode(200)
                .body("state", equalTo("discarded"));
        Authors.get(Authors.ANN, Authors.DRAFTS).body("drafts.id", not(hasItem(same)));
        Tokens.bearing(Authors.ANN)
                .contentType("application/gzip")
                .body(new byte[] {1, 2, 3})
                .post(Authors.DRAFTS)
                .then()
                .statusCode(400);
    }

    @Test
    void a_file_is_deleted_and_a_bad_path_is_refused() {
        Map<String, Object> files = new HashMap<>();
        files.put("remedies.yaml", null);
        Authors.post(Authors.ANN, Authors.DRAFTS, Map.of("files", files, "base", 1))
                .statusCode(201)
                .body("files.find { it.path == 'remedies.yaml' }.change", equalTo("deleted"));
        Authors.post(Authors.ANN, Authors.DRAFTS, Map.of("files", Map.of("../x", "y", "LEVELS.csv", "z")))
                .statusCode(422)
                .body("problems.code", hasItem("UNSAFE_PATH"))
                .body("problems.code", hasItem("CASE_CLASH"));
        Authors.get(Authors.ANN, "/v1/packs/other/drafts").statusCode(404);
        Authors.get(Authors.ANN, Authors.DRAFTS + "/none").statusCode(404);
        assertThat(Tokens.bearing(Tokens.pep()).get(Authors.DRAFTS).statusCode())
                .isEqualTo(403);
    }
}
