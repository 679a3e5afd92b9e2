package tenure.catalogue;

import static tenure.Tokens.bearing;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import tenure.Tokens;

/** Plans and subscribers of a test, each test with ids and names of its own. */
final class Catalogue {

    private final String own;

    /** Whose ids and names all begin with that. */
    Catalogue(String own) {
        this.own = own;
    }

    /** The text with this test's own beginning wherever {@code ~} stands. */
    String own(String text) {
        return text.replace("~", own);
    }

    void load(String document) {
        bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(own(document))
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    ValidatableResponse edit(String plan, String body) {
        return post("/v1/plans/" + own(plan) + "/edits", body);
    }

    ValidatableResponse rehearse(String plan, String body) {
        return post("/v1/plans/" + own(plan) + "/edits?dryRun=true", body);
    }

    ValidatableResponse post(String path, String body) {
        return bearing(Tokens.staff("clerk"))
                .contentType(ContentType.JSON)
                .body(own(body))
                .post(own(path))
                .then();
    }

    ValidatableResponse get(String path) {
        return bearing(Tokens.staff("clerk")).get(own(path)).then();
    }

    ValidatableResponse get(String token, String path) {
        return bearing(token).get(own(path)).then();
    }
}
