package tenure.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenure.Tokens;
import tenure.account.intake.Example;

/** The portal's one-call page over HTTP. */
@QuarkusTest
class EntitlementsIT {

    private static final String AT = "?asOf=2020-11-01";

    @BeforeEach
    void two_accounts_are_there() {
        for (var ending : new String[] {"-page", "-page2"}) {
            Tokens.bearing(Tokens.admin())
                    .contentType("application/json")
                    .body(Example.document(ending).toString())
                    .post("/v1/import")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_customer_gets_its_own_page() {
        get(customer(), "A-1-page" + AT)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("subject.type", equalTo("customer"))
                .body("subject.id", equalTo("cu-1-page"))
                .body("asOf", equalTo("2020-11-01T00:00:00Z"))
                .body("services.id", contains("S-1-page"))
                .body("services[0].effectiveLevel", equalTo("GOLD"))
                .body("services[0].controls.find { it.control == 'BAR_AUTO_DATA' }.active", equalTo(true));
    }

    @Test
    void a_date_is_its_first_instant_in_london_and_instants_mean_themselves() {
        var byDate = get(customer(), "A-1-page?asOf=2021-08-01").asString();
        assertThat(get(customer(), "A-1-page?asOf=2021-07-31T23:00:00Z").asString())
                .isEqualTo(byDate);
        assertThat(get(customer(), "A-1-page?asOf=2021-08-01T00:00:00%2B01:00").asString())
                .isEqualTo(byDate);
        assertThat(get(customer(), "A-1-page").statusCode()).isEqualTo(200);
    }

    @Test
    void an_enforcement_point_asks_for_whom_it_names() {
        var own = get(customer(), "A-1-page" + AT).asString();
        assertThat(get(Tokens.pep(), "A-1-page" + AT + "&subject=customer:cu-1-page")
                        .asString())
                .isEqualTo(own);
        get(Tokens.pep(), "A-1-page" + AT)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("problems.pointer", contains("subject"))
                .body("problems.code", contains("MISSING"));
    }

    @Test
    void everything_wrong_with_the_parameters_is_told_at_once() {
        get(Tokens.pep(), "A-1-page?asOf=yesterday&subject=nobody&service=&on=2020-11-01")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("problems.pointer", contains("on", "asOf", "subject", "service"));
        get(customer(), "A-1-page?asOf=2020-11-01&asOf=2020-11-02")
                .then()
                .statusCode(400)
                .body("problems.pointer", contains("asOf"));
    }

    @Test
    void nobody_asks_for_somebody_else() {
        assertThat(get(customer(), "A-1-page?subject=customer:cu-2-page").statusCode())
                .isEqualTo(403);
        assertThat(get(partner(), "A-1-page?subject=customer:cu-1-page").statusCode())
                .isEqualTo(403);
        assertThat(get(Tokens.admin(), "A-1-page").statusCode()).isEqualTo(403);
        assertThat(get(Tokens.of("x", "analyst"), "A-1-page?subject=staff:st-1-page")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(Tokens.staff("st-1-page"), "A-1-page" + AT + "&subject=customer:cu-2-page")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_the_subject_may_not_see_is_not_there() {
        var nothing = get(customer(), "A-none")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .extract()
                .asString();
        assertThat(get(customer(), "A-1-page2").asString()).isEqualTo(nothing);
        assertThat(get(Tokens.partner("pu-7-page2", "P-1-page2"), "A-1-page").asString())
                .isEqualTo(nothing);
        assertThat(get(Tokens.staff("st-1-page"), "A-none").asString()).isEqualTo(nothing);
        assertThat(get(Tokens.pep(), "A-1-page?subject=robot:r2").asString()).isEqualTo(nothing);
        assertThat(get(customer(), "A-1-page?service=S-1-page2").asString()).isEqualTo(nothing);
        assertThat(get(customer(), "A-1-page?service=S-none").asString()).isEqualTo(nothing);
    }

    @Test
    void one_service_can_be_asked_for() {
        get(customer(), "A-1-page" + AT + "&service=S-1-page")
                .then()
                .statusCode(200)
                .body("services.id", contains("S-1-page"));
    }

    @Test
    void a_partner_without_access_is_told_what_is_kept_back() {
        get(partner(), "A-1-page?asOf=2020-08-09")
                .then()
                .statusCode(200)
                .body("services[0].withheld.controls.reasons", contains("TPA_REQUIRED"))
                .body("services[0].controls", equalTo(null));
    }

    @Test
    void the_account_itself_is_still_to_be_had_and_the_page_takes_a_token() {
        assertThat(Tokens.bearing(Tokens.staff("x"))
                        .get("/v1/accounts/A-1-page")
                        .statusCode())
                .isEqualTo(200);
        assertThat(io.restassured.RestAssured.get("/v1/accounts/A-1-page/entitlements")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void its_answers_are_counted_as_any_other() {
        double before = counted("tpa.grant");
        get(customer(), "A-1-page" + AT);
        assertThat(counted("tpa.grant")).isEqualTo(before + 1);
    }

    private static double counted(String action) {
        return Tokens.bearing(Tokens.admin())
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("tenure_decisions_total{action=\"" + action + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void it_is_only_read() {
        assertThat(Tokens.bearing(Tokens.pep())
                        .post("/v1/accounts/A-1-page/entitlements")
                        .statusCode())
                .isEqualTo(405);
    }

    private static String customer() {
        return Tokens.customer("cu-1-page", "A-1-page");
    }

    private static String partner() {
        return Tokens.partner("pu-7-page", "P-1-page");
    }

    private static Response get(String token, String accountAndQuery) {
        int query = accountAndQuery.indexOf('?');
        String path = query < 0
                ? accountAndQuery + "/entitlements"
                : accountAndQuery.substring(0, query) + "/entitlements" + accountAndQuery.substring(query);
        return Tokens.bearing(token).urlEncodingEnabled(false).get("/v1/accounts/" + path);
    }
}
