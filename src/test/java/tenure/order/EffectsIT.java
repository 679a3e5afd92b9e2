package tenure.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static tenure.Tokens.bearing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tenure.Tokens;

/** What acts on services, users, terms, billing and groups change, and what they refuse. */
@QuarkusTest
class EffectsIT {

    private final String today = LocalDate.now(ZoneId.of("Europe/London")).toString();

    @Test
    void aServiceIsAddedOnTheLowestLevelAndThenIsThere() {
        Ordering here = new Ordering("ef-add").loaded("");
        String wish = here.onAccount("service.add", "{\"plan\": \"ordering-plan\", \"tariffFamily\": \"MBB\"}");
        String told = here.place(here.primary(), "?dryRun=true", wish)
                .then()
                .statusCode(200)
                .extract()
                .path("effects[0].service");
        here.place(here.primary(), "", wish)
                .then()
                .statusCode(201)
                .body("effects[0].service", equalTo(told))
                .body("effects[0].package", equalTo("ESSENTIAL"));
        JsonNode added = here.stored().path("services").path(1);
        assertThat(added.path("id").asText()).isEqualTo(told);
        assertThat(added.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(added.path("packages").path(0).path("from").asText()).isEqualTo(today);
        assertThat(here.provisioning().toString()).contains(told).contains("REQUESTED");
    }

    @Test
    void allThatIsWrongWithANewServiceIsToldAtOnce() {
        Ordering here = new Ordering("ef-wrong").loaded("");
        here.orderOnAccount(
                        here.primary(),
                        "service.add",
                        "{\"plan\": \"no-plan\", \"package\": \"TIN\", \"tariffFamily\": 7, \"colour\": \"red\"}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "problems.pointer",
                        hasItems(
                                "/properties/plan",
                                "/properties/package",
                                "/properties/tariffFamily",
                                "/properties/colour"));
        here.order(here.primary(), "service.modify", "{}")
                .then()
                .statusCode(400)
                .body("problems.pointer", contains("/properties/tariffFamily"));
        assertThat(here.stored().path("services")).hasSize(1);
    }

    @Test
    void aServiceIsModifiedAndEndsWithAllThatIsOnIt() {
        Ordering here = new Ordering("ef-end").loaded("""
                "contract": {"terms": [{"from": "2020-01-01", "until": "2090-01-01"}]},
                "controls": [{"control": "BAR_INTL", "from": "2020-08-03"}],
                "boltOns": [{"product": "GLOBAL_DATA_1GB", "from": "2020-09-01", "monthlyPrice": "7.00"}]""");
        here.order(here.primary(), "service.modify", "{\"tariffFamily\": \"PRO\", \"locationVisible\": true}")
                .then()
                .statusCode(201);
        assertThat(here.storedService().path("locationVisible").asBoolean()).isTrue();
        String quote = here.order(here.primary(), "service.remove", "{}")
                .then()
                .statusCode(409)
                .body("outcome", equalTo("NEEDS_COST_ACCEPTANCE"))
                .extract()
                .path("quote.amount");
        String wish =
                here.onService("service.remove", "{}").replaceFirst("\\{", "{\"acceptedCost\": \"" + quote + "\", ");
        here.place(here.primary(), "", wish).then().statusCode(201);
        JsonNode ended = here.storedService();
        assertThat(ended.path("status").asText()).isEqualTo("ARCHIVED");
        assertThat(ended.at("/contract/terms/0/until").asText()).isEqualTo(today);
        assertThat(ended.at("/controls/0/until").asText()).isEqualTo(today);
        assertThat(ended.at("/boltOns/0/until").asText()).isEqualTo(today);
        bearing(here.primary()).get("/v1/accounts/ef-end/charges").then().body("charges.amount", contains(quote));
        here.place(here.primary(), "", wish).then().statusCode(403).body("reasons", hasItem("SERVICE_NOT_ACTIVE"));
    }

    @Test
    void usersComeAndGoAndOneStaysWhoMayDoEverything() {
        Ordering here = new Ordering("ef-users").loaded("");
        new Ordering("ef-others").loaded("");
        manage(here, "{\"change\": \"ADD\", \"user\": \"ef-new\", \"role\": \"ADMIN\"}", 201);
        manage(here, "{\"change\": \"ADD\", \"user\": \"ef-new\", \"role\": \"ADMIN\"}", 409);
        manage(here, "{\"change\": \"REMOVE\", \"user\": \"ef-users-user\"}", 409);
        manage(here, "{\"change\": \"ROLE\", \"user\": \"ef-users-user\", \"role\": \"MEMBER\"}", 409);
        manage(here, "{\"change\": \"ROLE\", \"user\": \"ef-new\", \"role\": \"PRIMARY\"}", 201);
        manage(here, "{\"change\": \"REMOVE\", \"user\": \"nobody\"}", 409);
        manage(here, "{\"change\": \"SWAP\", \"user\": \"\", \"role\": \"KING\"}", 400);
        here.orderOnAccount(
                        here.primary(),
                        "users.manage",
                        "{\"change\": \"ADD\", \"user\": \"ef-others-user\", \"role\": \"MEMBER\"}")
                .then()
                .statusCode(409)
                .body("problems.code", contains("USER_ID_HELD"))
                .body(not(containsString("\"ef-others\"")));
        manage(here, "{\"change\": \"REMOVE\", \"user\": \"ef-users-user\"}", 201);
        // Whoever is gone has nothing to say from that moment on.
        manage(here, "{\"change\": \"ADD\", \"user\": \"ef-more\", \"role\": \"MEMBER\"}", 403);
    }

    private static void manage(Ordering here, String properties, int status) {
        here.orderOnAccount(here.primary(), "users.manage", properties).then().statusCode(status);
    }

    @Test
    void termsAreAcceptedOnceForEachVersion() {
        Ordering here = new Ordering("ef-terms").loaded("");
        String version = "{\"version\": \"" + System.nanoTime() + "\"}";
        String at = here.orderOnAccount(here.primary(), "terms.accept", version)
                .then()
                .statusCode(201)
                .body("effects[0].user", equalTo("ef-terms-user"))
                .extract()
                .path("effects[0].at");
        here.orderOnAccount(here.primary(), "terms.accept", version)
                .then()
                .statusCode(201)
                .body("effects[0].at", equalTo(at));
        here.orderOnAccount(here.primary(), "terms.accept", "{}").then().statusCode(400);
    }

    @Test
    void billingIsToldAReferenceAndNothingOfABankAccount() {
        Ordering here = new Ordering("ef-billing").loaded("");
        here.orderOnAccount(here.primary(), "direct-debit.modify", "{\"mandate\": \"MND-2291\"}")
                .then()
                .statusCode(201)
                .body("effects[0].mandate", equalTo("MND-2291"));
        for (String secret :
                new String[] {"GB29NWBK60161331926819", "GB29-NWBK-6016-1331-9268-19", "60-16-13", "31926819"}) {
            here.orderOnAccount(here.primary(), "direct-debit.modify", "{\"mandate\": \"" + secret + "\"}")
                    .then()
                    .statusCode(400)
                    .body("problems.pointer", contains("/properties/mandate"))
                    .body(not(containsString(secret)));
        }
        here.orderOnAccount(
                        here.primary(),
                        "direct-debit.modify",
                        "{\"mandate\": \"MND-1\", \"iban\": \"GB29NWBK60161331926819\", \"sortCode\": \"601613\"}")
                .then()
                .statusCode(400)
                .body("problems.pointer", contains("/properties/iban", "/properties/sortCode"));
        bearing(Tokens.admin())
                .get("/v1/decisions?account=ef-billing")
                .then()
                .statusCode(200)
                .body(not(containsString("NWBK")))
                .body(not(containsString("601613")));
    }

    @Test
    void aGroupSetsItsControlsAndKeepsWhatIsProtected() {
        Ordering here = new Ordering("ef-group").loaded("""
                "controls": [{"control": "BAR_INTL", "from": "2020-08-10"},
                             {"control": "BAR_STOLEN", "from": "2020-08-10"},
                             {"control": "BAR_AUTO_DATA", "from": "2019-03-01", "grandfathered": true}],
                "boltOns": [{"product": "GOLD_FEATURES", "from": "2020-08-10"}]""");
        String define = """
                {"change": "CREATE", "group": "drivers-%1$s", "name": "Drivers", "services": ["ef-group-service"],
                 "controls": ["BAR_PREMIUM", "ALERT_ALLOWANCE_100"]}""".formatted(System.nanoTime());
        String group = Ordering.read(here.orderOnAccount(here.primary(), "profile-groups.manage", define))
                .at("/effects/0/group")
                .asText();
        here.orderOnAccount(here.primary(), "profile-groups.manage", define)
                .then()
                .statusCode(409)
                .body("problems.code", contains("GROUP_EXISTS"));
        here.orderOnAccount(
                        here.primary(),
                        "profile-groups.manage",
                        "{\"change\": \"APPLY\", \"group\": \"" + group + "\"}")
                .then()
                .statusCode(201)
                .body("effects[0].adds.control", contains("BAR_PREMIUM", "ALERT_ALLOWANCE_100"))
                .body("effects[0].drops.control", contains("BAR_INTL"))
                .body("effects[0].keeps.control", contains("BAR_STOLEN", "BAR_AUTO_DATA"));
        here.orderOnAccount(
                        here.primary(),
                        "profile-groups.manage",
                        "{\"change\": \"APPLY\", \"group\": \"" + group + "\", \"replaceAll\": true}")
                .then()
                .statusCode(409)
                .body("problems.code", contains("WOULD_BE_LOST"))
                .body("lost", hasSize(1))
                .body("lost[0].control", equalTo("BAR_AUTO_DATA"));
        here.orderOnAccount(here.primary(), "profile-groups.manage", """
                        {"change": "APPLY", "group": "%s", "replaceAll": true, "confirmLoss": true,
                         "lost": [{"service": "ef-group-service", "control": "BAR_AUTO_DATA"}]}""".formatted(group))
                .then()
                .statusCode(201)
                .body("effects[0].loses.control", contains("BAR_AUTO_DATA"));
        bearing(here.primary())
                .get("/v1/accounts/ef-group/profile-groups")
                .then()
                .statusCode(200)
                .body("groups.id", hasItem(group));
        bearing(here.partner())
                .get("/v1/accounts/ef-group/profile-groups")
                .then()
                .statusCode(404);
    }

    @Test
    void whatAServiceMayNotHaveIsListedAndNothingHappensUnlessAPartWillDo() {
        Ordering here = new Ordering("ef-part")
                .loaded("\"boltOns\": [{\"product\": \"GOLD_FEATURES\", \"from\": \"2020-08-10\"}]");
        String group = "part-" + System.nanoTime();
        here.orderOnAccount(here.primary(), "service.add", "{\"plan\": \"ordering-plan\"}")
                .then()
                .statusCode(201);
        String other = here.stored().path("services").path(1).path("id").asText();
        here.orderOnAccount(here.primary(), "profile-groups.manage", """
                        {"change": "CREATE", "group": "%s", "name": "All", "services": ["ef-part-service", "%s"],
                         "controls": ["BAR_AUTO_DATA", "BAR_INTL"]}""".formatted(group, other))
                .then()
                .statusCode(201);
        String apply = "{\"change\": \"APPLY\", \"group\": \"" + group + "\"";
        here.orderOnAccount(here.primary(), "profile-groups.manage", apply + "}")
                .then()
                .statusCode(409)
                .body("refused", hasSize(1))
                .body("refused[0].service", equalTo(other))
                .body("refused[0].reasons", contains("PACKAGE_TOO_LOW"));
        here.orderOnAccount(here.primary(), "profile-groups.manage", apply + ", \"partial\": true}")
                .then()
                .statusCode(201)
                .body("effects[0].adds", hasSize(3))
                .body("effects[0].refuses", hasSize(1));
        here.orderOnAccount(here.primary(), "profile-groups.manage", """
                        {"change": "CREATE", "group": "x", "name": "X", "services": ["elsewhere"], "controls": ["BAR_NONE"]}""")
                .then()
                .statusCode(400)
                .body("problems.pointer", hasItems("/properties/services/0", "/properties/controls/0"));
    }
}
