package tenure.migration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tenure.Tokens.bearing;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;
import tenure.Tokens;
import tenure.decision.InForce;
import tenure.rules.AccessWords;

/** After set-up: whether the partner may help, and what it sees of how far its customers are. */
@QuarkusTest
class AfterwardsIT {

    private static final String TEXTS = "&privacyPolicy=%s&dataProcessingAnnex=%s";

    @Inject
    MovableClock clock;

    @Inject
    Inviting inviting;

    @Inject
    InForce inForce;

    @AfterEach
    void now() {
        clock.reset();
    }

    private void moved(String prefix, String day, int customers) {
        clock.set(Instant.parse(day + "T09:00:00Z"));
        Pilgrims.load(Pilgrims.accounts(prefix, prefix + "-P", customers), prefix + "-P");
        Pilgrims.run(day, prefix + "-P");
        inviting.look();
    }

    /** The link to the grant, once the account is set up. */
    private String asked(String prefix, String day) {
        moved(prefix, day, 1);
        String address = "vale@" + prefix.toLowerCase(java.util.Locale.ROOT) + "-001.example";
        Pilgrims.setUp(Pilgrims.link(address), "R.+Vale", address);
        return Pilgrims.link(address, "tpa-invitation");
    }

    private static String texts(String link) {
        List<String> fields = given().accept("application/json").get(link).path("form.fields.name");
        assertThat(fields).contains("privacyPolicy", "dataProcessingAnnex");
        String privacy = value(link, "privacyPolicy");
        return TEXTS.formatted(privacy, value(link, "dataProcessingAnnex"));
    }

    private static String value(String link, String field) {
        return given().accept("application/json")
                .get(link)
                .path("form.fields.find { it.name == '" + field + "' }.value");
    }

    @Test
    void thePageSaysPlainlyWhatThePartnerWillSeeAndAllOfItIsGranted() {
        String link = asked("MA", "2020-10-20");
        AccessWords words = inForce.decider().edition().access();
        ValidatableResponse page = given().get(link).then().statusCode(200).body(containsString("Partner MA-P"));
        words.scopes().forEach(scope -> page.body(containsString(scope.meaning())));
        words.closed().forEach(closed -> page.body(containsString(closed)));

        String all = String.join(
                "",
                words.scopes().stream().map(scope -> "&scopes=" + scope.scope()).toList());
        Pilgrims.answer(link, "answer=grant" + all + texts(link))
                .statusCode(200)
                .body("title", containsString("Your partner has access now"));
        Pilgrims.get("/v1/accounts/MA-001")
                .body("tpa.grants", hasSize(1))
                .body("tpa.grants[0].scopes", contains("ALL"));
        given().get(link).then().statusCode(410);
    }

    @Test
    void lessCanBeGranted() {
        String link = asked("MB", "2020-10-21");
        Pilgrims.answer(link, "answer=grant&scopes=USAGE&scopes=INVOICES" + texts(link))
                .statusCode(200);
        List<String> scopes = Pilgrims.get("/v1/accounts/MB-001").extract().path("tpa.grants[0].scopes");
        assertThat(scopes).containsExactlyInAnyOrder("USAGE", "INVOICES");
    }

    @Test
    void nothingIsGrantedByWhoSaysLater() {
        String link = asked("MC", "2020-10-22");
        Pilgrims.answer(link, "answer=later" + texts(link))
                .statusCode(200)
                .body("title", containsString("Your partner has no access"));
        Pilgrims.get("/v1/accounts/MC-001").body("tpa.grants", org.hamcrest.Matchers.anyOf(equalTo(null), hasSize(0)));
        given().get(link).then().statusCode(410);
    }

    @Test
    void aPartnerFindsItsCustomersByHowFarTheyAre() {
        moved("MD", "2020-10-23", 2);
        Pilgrims.load(List.of(Pilgrims.account("MD-003", "MD-P")), "MD-P");
        given().get(Pilgrims.link("vale@md-002.example")).then().statusCode(200);
        found("NOT_SCHEDULED").body("customers.id", contains("MD-003"));
        found("INVITED").body("customers.id", contains("MD-001"));
        found("LINK_OPENED").body("customers.id", contains("MD-002")).body("customers.stage", contains("LINK_OPENED"));
        found("ACTIVE").body("customers", hasSize(0));
    }

    private static ValidatableResponse found(String stage) {
        return bearing(Tokens.partner("MD-P-u", "MD-P"))
                .get("/v1/partner/customers?stage=" + stage)
                .then()
                .statusCode(200);
    }
}
