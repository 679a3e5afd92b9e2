package tenure.api.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenure.Tokens;

/** What people read of an edition: its reference, its rule book, and what it changes in the words of rules. */
@QuarkusTest
class BooksIT {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @AfterEach
    void the_rules_are_as_they_were() {
        Authors.restoreTheFirst();
    }

    @Test
    void a_published_edition_can_be_read_and_compared_rule_by_rule() {
        int number = Authors.published(Authors.opened(Authors.ANN, Edit.noUsageInTime()));
        String edition = Authors.EDITIONS + "/" + number;
        String hash = Authors.get(Authors.ANN, edition).extract().path("hash");

        String book = read("*/*", edition + "/rulebook")
                .contentType(equalTo("text/markdown;charset=UTF-8"))
                .header("Vary", "Accept")
                .extract()
                .asString();
        assertThat(book)
                .startsWith("# The rule book of my.plan entitlements\n")
                .contains(hash, "### usage is not shown any more in 2099\n", "- nobody sees usage in 2099 (");
        assertThat(read("text/markdown", Authors.EDITIONS + "/" + hash + "/rulebook")
                        .extract()
                        .asString())
                .isEqualTo(book);
        read(BROWSER, edition + "/rulebook")
                .contentType(equalTo("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", startsWith("default-src 'none';"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .body(containsString("usage is not shown any more in 2099</h3>"));

        assertThat(read("*/*", edition + "/reference").extract().asString())
                .startsWith("# The reference of my.plan entitlements\n")
                .contains(hash);
        read("text/html", edition + "/reference")
                .contentType(equalTo("text/html;charset=UTF-8"))
                .body(containsString("The reference of my.plan entitlements</h1>"));

        Authors.get(Authors.ANN, Authors.EDITIONS + "/1/diff/" + number)
                .statusCode(200)
                .body("rules.change", equalTo(List.of("added")))
                .body("rules[0].rule", equalTo("usage is not shown any more in 2099"))
                .body("rules[0].after.file", equalTo("readiness.drl"))
                .body("entries.file", hasItem("scenarios/end-2099.yaml"))
                .body("rows", equalTo(List.of()));
    }

    @Test
    void a_draft_tells_its_rows_and_is_compared_even_when_nothing_of_it_can_be_read() {
        String row = Authors.opened(
                Authors.ANN, "controls.csv", Authors.file("controls.csv") + "BAR_DIRECTORY,BAR,BASIC_BARS,S000-33\n");
        Authors.get(Authors.BEN, Authors.DRAFTS + "/" + row + "/diff")
                .statusCode(200)
                .body("rows.change", equalTo(List.of("row added")))
                .body("rows[0].row", equalTo("BAR_DIRECTORY"));

        String broken = Authors.opened(
                Authors.ANN,
                Map.of(
                        "readiness.drl", "rule \"half\nwhen Question( \"",
                        "controls.csv", "control,\"\n,,,,\n",
                        "reasons.yaml", "a: [ &a *a, {"));
        Authors.get(Authors.BEN, Authors.DRAFTS + "/" + broken + "/diff")
                .statusCode(200)
                .body("files.path", hasItems("readiness.drl", "controls.csv", "reasons.yaml"))
                .body("rules", equalTo(List.of()))
                .body("entries", equalTo(List.of()));
    }

    @Test
    void there_is_no_book_of_what_was_never_published_and_none_in_other_forms() {
        Tokens.bearing(Authors.ANN)
                .accept("text/html")
                .get(Authors.EDITIONS + "/999999/rulebook")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        Tokens.bearing(Authors.ANN)
                .accept("application/pdf")
                .get(Authors.EDITIONS + "/1/reference")
                .then()
                .statusCode(406);
    }

    private static ValidatableResponse read(String accept, String path) {
        return Tokens.bearing(Authors.BEN).accept(accept).get(path).then().statusCode(200);
    }
}
