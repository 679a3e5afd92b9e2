package tenure.migration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static tenure.Tokens.bearing;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;
import tenure.Tokens;

/** From the invitation to the first day on my.plan. */
@QuarkusTest
class SetUpIT {

    @Inject
    MovableClock clock;

    @Inject
    Inviting inviting;

    @AfterEach
    void now() {
        clock.reset();
    }

    private void moved(String prefix, String day) {
        moved(prefix, day, Pilgrims.contacts(prefix + "-001"));
    }

    private void moved(String prefix, String day, String contacts) {
        clock.set(Instant.parse(day + "T09:00:00Z"));
        Pilgrims.load(List.of(Pilgrims.account(prefix + "-001", prefix + "-P", "ESSENTIAL", contacts)), prefix + "-P");
        Pilgrims.run(day, prefix + "-P");
        inviting.look();
    }

    @Test
    void theFourStepsLeadToAnAccountThatIsSetUp() {
        moved("HA", "2020-08-12");
        assertThat(Pilgrims.stage("HA-001")).isEqualTo("INVITED");
        String link = Pilgrims.link("vale@ha-001.example");
        given().get(link).then().statusCode(200).body(containsString("R. Vale"));
        assertThat(Pilgrims.stage("HA-001")).isEqualTo("LINK_OPENED");
        Pilgrims.answer(link, "answer=go&step=details&name=Rowan+Vale&email=vale%40ha-001.example")
                .statusCode(200)
                .body("title", equalTo("Choose a password"));
        Pilgrims.answer(link, "answer=go&step=password&password=short").statusCode(422);
        Pilgrims.answer(link, "answer=go&step=password&password=correct+horse+battery")
                .statusCode(200);
        Pilgrims.answer(link, "answer=sign&step=terms&version=2020-08").statusCode(200);
        assertThat(Pilgrims.stage("HA-001")).isEqualTo("TERMS_SIGNED");
        Pilgrims.answer(link, "answer=read&step=video").statusCode(200).body("title", equalTo("You are ready to go"));

        Pilgrims.get("/v1/accounts/HA-001")
                .body("setUpOn", equalTo("2020-08-12"))
                .body("contacts[0].name", equalTo("Rowan Vale"))
                .body("users", hasSize(1))
                .body("users[0].role", equalTo("PRIMARY"))
                .body("services[0].controls[0].grandfathered", equalTo(true))
                .body("services[0].controls[1].grandfathered", equalTo(null));
        Pilgrims.get("/v1/migration/customers/HA-001")
                .body("stage", equalTo("ACTIVE"))
                .body("timeline", hasSize(8))
                .body("steps.step", equalTo(List.of("details", "password", "terms", "video")))
                .body("steps[2].version", equalTo("2020-08"));
        given().get("/demo/mails").then().body(containsString("Would you like Partner HA-P to help"));
    }

    @Test
    void theSameStepsGoOverTheApiInTheirOrder() {
        moved("HB", "2020-08-13");
        String token = Tokens.customer("nobody-yet", "HB-001");
        step(token, "HB-001", "terms", "{\"version\": \"2020-08\"}").statusCode(422);
        bearing(token)
                .get("/v1/accounts/HB-001/set-up")
                .then()
                .statusCode(200)
                .body("next.step", equalTo("details"))
                .body("next.email", equalTo("vale@hb-001.example"));
        step(token, "HB-001", "details", "{\"name\": \"R. Vale\", \"email\": \"new@hb-001.example\"}")
                .statusCode(200);
        step(token, "HB-001", "details", "{\"name\": \"R. Vale\", \"email\": \"new@hb-001.example\"}")
                .statusCode(200);
        step(token, "HB-001", "password", "{\"password\": \"correct horse battery\"}")
                .statusCode(200);
        step(token, "HB-001", "terms", "{\"version\": \"2019-01\"}").statusCode(422);
        step(token, "HB-001", "terms", "{\"version\": \"2020-08\"}").statusCode(200);
        step(token, "HB-001", "video", "{\"seen\": \"watched\"}")
                .statusCode(200)
                .body("stage", equalTo("ACTIVE"));
        Pilgrims.get("/v1/accounts/HB-001").body("contacts[0].email", equalTo("vale@hb-001.example"));
        Pilgrims.answer(Pilgrims.link("new@hb-001.example"), "answer=confirm").statusCode(200);
        Pilgrims.get("/v1/accounts/HB-001")
                .body("contacts[0].email", equalTo("new@hb-001.example"))
                .body("contacts[0].roles", equalTo(List.of("SIGNATORY")));
    }

    private static ValidatableResponse step(String token, String account, String step, String body) {
        return bearing(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/accounts/" + account + "/set-up/" + step)
                .then();
    }

    @Test
    void aNewInvitationEndsTheLinkOfTheOldOne() {
        moved("HC", "2020-08-14");
        String old = Pilgrims.link("vale@hc-001.example");
        String notice = Pilgrims.notice("vale@hc-001.example");
        bearing(Tokens.admin())
                .post("/v1/migration/customers/HC-001/invitation")
                .then()
                .statusCode(200)
                .body("stage", equalTo("INVITED"));
        given().get(old).then().body(containsString("no longer valid"));
        Pilgrims.await(() -> !Pilgrims.notice("vale@hc-001.example").equals(notice));
        given().get(Pilgrims.link("vale@hc-001.example")).then().body(not(containsString("no longer valid")));
    }

    @Test
    void anInvitationThatNobodyFollowsEnds() {
        moved("HD", "2020-08-15");
        clock.advance(Duration.ofDays(30));
        inviting.look();
        assertThat(Pilgrims.stage("HD-001")).isEqualTo("INVITED");
        clock.advance(Duration.ofDays(1));
        inviting.look();
        Pilgrims.get("/v1/migration/exceptions?partner=HD-P")
                .body("customers[0].stage", equalTo("EXPIRED"))
                .body("customers[0].owner", equalTo("Sales"));
        bearing(Tokens.admin())
                .post("/v1/migration/customers/HD-001/invitation")
                .then()
                .statusCode(200)
                .body("stage", equalTo("INVITED"));
    }

    @Test
    void whenAnInvitationComesBackTheNextContactIsInvitedAndThenNobody() {
        moved("HE", "2020-08-16");
        Pilgrims.bounce(Pilgrims.notice("vale@he-001.example"));
        assertThat(Pilgrims.stage("HE-001")).isEqualTo("INVITED");
        Pilgrims.bounce(Pilgrims.notice("bills@he-001.example"));
        Pilgrims.get("/v1/migration/customers/HE-001")
                .body("stage", equalTo("BOUNCED"))
                .body("owner", equalTo("Customer Services"));
        bearing(Tokens.admin())
                .post("/v1/migration/customers/HE-001/invitation")
                .then()
                .statusCode(200)
                .body("stage", equalTo("BOUNCED"));
    }

    @Test
    void nobodyIsInvitedBeforeItIsMovedAndNobodyWithoutAnAddress() {
        clock.set(Instant.parse("2020-08-17T09:00:00Z"));
        Pilgrims.load(
                List.of(
                        Pilgrims.account("HF-001", "HF-P"),
                        Pilgrims.account("HF-002", "HF-P", "GOLD", "[{\"id\": \"c-1\", \"roles\": [\"BILLING\"]}]")),
                "HF-P");
        bearing(Tokens.admin())
                .post("/v1/migration/customers/HF-001/invitation")
                .then()
                .statusCode(409);
        Pilgrims.run("2020-08-17", "HF-P");
        Pilgrims.get("/v1/migration/exceptions?partner=HF-P")
                .body("customers.account", equalTo(List.of("HF-002")))
                .body("customers[0].stage", equalTo("NO_CONTACT"));
        bearing(Tokens.staff("g-clerk"))
                .get("/v1/accounts/HF-001/invitation/preview")
                .then()
                .statusCode(200)
                .body("contact", equalTo("c-1"))
                .body("text", containsString("Company HF-001"))
                .body("text", not(containsString("vale@")));
    }
}
