package tenure.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tenure.Tokens.bearing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;
import tenure.Tokens;

/** Third Party Access asked for, granted, refused, expired and revoked, through the doors and by the link. */
@QuarkusTest
class AccessIT {

    @Inject
    AgroalDataSource store;

    @Inject
    MovableClock clock;

    @Inject
    AccessExpiry expiry;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatIsGrantedIsOpenFromThenOnAndClosedOnceItIsRevoked() {
        Estate estate = new Estate("pa1");
        estate.load(Estate.SIGNATORY);
        estate.order(estate.partner(), "bar.add").statusCode(403).body("reasons", contains("TPA_REQUIRED"));
        estate.post(estate.partner(), "grant", "{}").statusCode(403).body("reasons", contains("CUSTOMER_ONLY"));
        estate.post(estate.primary(), "grant", "{\"scopes\": [\"CONTROLS\", \"USAGE\"]}")
                .statusCode(201)
                .body("status", equalTo("APPLIED"))
                .body("effects[0].scopes", containsInAnyOrder("CONTROLS", "USAGE"));
        estate.state(estate.partner())
                .body("state", equalTo("GRANTED"))
                .body("grants[0].texts.privacyPolicy", equalTo("2020-07"))
                .body("grants[0].texts.dataProcessingAnnex", equalTo("2020-07"))
                .body("grants[0].by.id", equalTo("pa1-cu"))
                .body("grants[0].way", equalTo("SIGNED_IN"));
        estate.order(estate.partner(), "bar.add").statusCode(201);
        estate.order(estate.partner(), "data-boost.add").statusCode(202);
        estate.post(estate.member(), "revoke", "{}").statusCode(403);
        estate.post(estate.primary(), "revoke", "{}").statusCode(201);
        estate.order(estate.partner(), "bar.remove").statusCode(403).body("reasons", contains("TPA_REQUIRED"));
        estate.state(estate.primary()).body("state", equalTo("NONE")).body("grants[0].revokedAt", notNullValue());
        bearing(estate.staff())
                .get("/v1/accounts/pa1-A/notes")
                .then()
                .body("notes.style", contains("neutral", "green"))
                .body("notes[1].contact", equalTo("c-1"))
                .body("notes[1].text", containsString("granted to Northgate Telecom"))
                .body("notes[1].text", containsString("Usage controls, Usage and charges"));
        bearing(estate.primary()).get("/v1/accounts/pa1-A/notes").then().statusCode(403);
    }

    @Test
    void allThatIsWrongWithAGrantIsToldAtItsPlace() {
        Estate estate = new Estate("pa2");
        estate.load(Estate.SIGNATORY);
        estate.post(
                        estate.primary(),
                        "grant",
                        "{\"scopes\": [\"ALL\", \"USAGE\", \"EVERYTHING\", 7], \"privacyPolicy\": 1}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("problems.pointer", contains("/scopes/2", "/scopes/3", "/scopes", "/privacyPolicy"));
        estate.post(estate.primary(), "grant", "{\"scopes\": []}")
                .statusCode(400)
                .body("problems[0].pointer", equalTo("/scopes"));
        estate.post(estate.primary(), "grant", "{\"scope\": []}")
                .statusCode(400)
                .body("problems[0].code", equalTo("UNKNOWN_MEMBER"));
        estate.state(estate.primary()).body("state", equalTo("NONE")).body("grants", hasSize(0));
    }

    @Test
    void theCustomerIsAskedByMailAndGrantsByTheLink() throws SQLException {
        Estate estate = new Estate("pa3");
        estate.load(Estate.SIGNATORY);
        estate.post(estate.primary(), "requests", "{}").statusCode(403).body("reasons", contains("PARTNER_ONLY"));
        String request = estate.post(
                        estate.partner(),
                        "requests",
                        "{\"scopes\": [\"USAGE\", \"INVOICES\"], \"message\": \"To <b>help</b>\"}")
                .statusCode(201)
                .body("effects[0].contacted", equalTo(true))
                .extract()
                .path("id");
        estate.post(estate.partner(), "requests", "{}")
                .statusCode(403)
                .body("reasons", contains("TPA_ALREADY_REQUESTED"));
        estate.state(estate.partner())
                .body("state", equalTo("REQUESTED"))
                .body("request.id", equalTo(request))
                .body("request.scopes", containsInAnyOrder("INVOICES", "USAGE"));
        String link = estate.link(store);
        given().accept(ContentType.JSON)
                .get(link)
                .then()
                .statusCode(200)
                .body("title", containsString("Northgate Telecom"))
                .body("blocks.texts.flatten()", hasItem("Your bank details"))
                .body("form.fields[0].ticked", containsInAnyOrder("INVOICES", "USAGE"));
        given().accept("text/html").get(link).then().body(not(containsString("<b>help</b>")));
        String answer = """
                {"answer": "grant", "scopes": ["USAGE"], "privacyPolicy": "2020-07", "dataProcessingAnnex": "2020-07"}""";
        given().contentType(ContentType.JSON).body(answer).post(link).then().statusCode(200);
        given().contentType(ContentType.JSON)
                .body(answer)
                .post(link)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
        estate.state(estate.staff())
                .body("state", equalTo("GRANTED"))
                .body("request", nullValue())
                .body("grants", hasSize(1))
                .body("grants[0].scopes", contains("USAGE"))
                .body("grants[0].way", equalTo("LINK"));
        bearing(Tokens.admin()).get("/v1/accounts/pa3-A").then().body("tpa.requests[0].status", equalTo("GRANTED"));
    }

    @Test
    void theCustomerRefusesByTheLink() throws SQLException {
        Estate estate = new Estate("pa4");
        estate.load(Estate.SIGNATORY);
        estate.post(estate.partner(), "requests", "{}").statusCode(201);
        String link = estate.link(store);
        given().contentType(ContentType.JSON)
                .body("{\"answer\": \"refuse\", \"privacyPolicy\": \"2020-07\", \"dataProcessingAnnex\": \"2020-07\"}")
                .post(link)
                .then()
                .statusCode(200);
        estate.state(estate.partner()).body("state", equalTo("NONE")).body("grants", hasSize(0));
        given().accept(ContentType.JSON).get(link).then().statusCode(410);
        estate.post(estate.partner(), "requests", "{}").statusCode(201);
    }

    @Test
    void whoCannotBeWrittenToIsNotWrittenTo() {
        Estate estate = new Estate("pa5");
        estate.load("\"contacts\": [{\"id\": \"c-1\", \"roles\": [\"SIGNATORY\"], \"name\": \"R. Vale\"}]");
        estate.post(estate.partner(), "requests", "{}").statusCode(201).body("effects[0].contacted", equalTo(false));
        estate.state(estate.staff()).body("request.contacted", equalTo(false));
        estate.post(estate.primary(), "refuse", "{}").statusCode(201);
        bearing(estate.staff())
                .get("/v1/accounts/pa5-A/notes")
                .then()
                .body("notes.note", contains("refused"))
                .body("notes.style", contains("neutral"));
    }

    @Test
    void whatNobodyAnswersExpiresOnce() throws SQLException {
        Estate estate = new Estate("pa6");
        estate.load(Estate.SIGNATORY);
        estate.post(estate.partner(), "requests", "{}").statusCode(201);
        expiry.run();
        estate.state(estate.staff()).body("state", equalTo("REQUESTED"));
        clock.advance(Duration.ofDays(31));
        expiry.run();
        assertThat(expiry.run()).isZero();
        bearing(Tokens.admin()).get("/v1/accounts/pa6-A").then().body("tpa.requests[0].status", equalTo("EXPIRED"));
        bearing(estate.staff())
                .get("/v1/accounts/pa6-A/notes")
                .then()
                .body("notes.note", contains("expired"))
                .body("notes.style", contains("neutral"));
        assertThat(expired("pa6-A")).isEqualTo(1);
    }

    private int expired(String account) throws SQLException {
        try (Connection connection = store.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select (select count(*) from event_arrived where account_id = ? and type = 'access.expired')
                             + (select count(*) from event where account_id = ? and type = 'access.expired')""")) {
            query.setString(1, account);
            query.setString(2, account);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void ofTwoRequestsAtOnceOneIsMade() {
        Estate estate = new Estate("pa7");
        estate.load(Estate.SIGNATORY);
        String token = estate.partner();
        var statuses = AtOnce.run(
                4, any -> estate.post(token, "requests", "{}").extract().statusCode());
        assertThat(statuses).containsOnlyOnce(201).contains(403).doesNotContain(500, 503);
        bearing(Tokens.admin()).get("/v1/accounts/pa7-A").then().body("tpa.requests", hasSize(1));
    }

    @Test
    void anotherPartnersAccountDoesNotExist() {
        Estate estate = new Estate("pa8");
        estate.load(Estate.SIGNATORY);
        String foreign =
                bearing(estate.stranger()).get("/v1/accounts/pa8-A/tpa").asString();
        assertThat(bearing(estate.stranger()).get("/v1/accounts/pa8-none/tpa").asString())
                .isEqualTo(foreign);
        estate.post(estate.stranger(), "requests", "{}").statusCode(403).body("reasons", contains("NOT_YOUR_CUSTOMER"));
    }
}
