package tenure.order;

import static tenure.Tokens.bearing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import tenure.Tokens;

/** An account of the tests' own, and orders placed on it over HTTP. */
record Ordering(String account) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String service() {
        return account + "-service";
    }

    String user() {
        return account + "-user";
    }

    String primary() {
        return Tokens.customer(user(), account);
    }

    /** A partner that the customer trusts with nothing. */
    String partner() {
        return Tokens.partner(account + "-agent", account + "-partner");
    }

    static String staff() {
        return Tokens.of("ordering-clerk", "staff");
    }

    /** Loads it anew: set up, with these members of its one service beside what every service has. */
    Ordering loaded(String ofService) {
        return loaded(ofService, "\"packages\": [{\"level\": \"ESSENTIAL\", \"from\": \"2020-08-03\"}]");
    }

    Ordering loaded(String ofService, String packages) {
        String document = """
                {"partners": [{"id": "%1$s-partner", "name": "P", "users": [{"id": "%1$s-agent"}]}],
                 "staff": [{"id": "ordering-clerk"}],
                 "plans": [{"id": "ordering-plan", "name": "Orders 20", "type": "RECURRING", "monthlyRate": "20.00"}],
                 "accounts": [{"id": "%1$s", "name": "Ordering", "partner": "%1$s-partner", "migratedOn": "2020-08-03",
                   "setUpOn": "2020-08-05", "users": [{"id": "%1$s-user", "role": "PRIMARY"}],
                   "services": [{"id": "%1$s-service", "status": "ACTIVE", "plan": "ordering-plan", %3$s %2$s}]}]}""".formatted(account, ofService.isEmpty() ? "" : ", " + ofService, packages);
        bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(document)
                .post("/v1/import")
                .then()
                .statusCode(200);
        return this;
    }

    /** Orders an act on the service. */
    Response order(String token, String action, String properties) {
        return place(token, "", onService(action, properties));
    }

    /** Orders an act on the account. */
    Response orderOnAccount(String token, String action, String properties) {
        return place(token, "", onAccount(action, properties));
    }

    String onService(String action, String properties) {
        return """
                {"action": "%s", "resource": {"type": "service", "id": "%s"}, "properties": %s}""".formatted(action, service(), properties);
    }

    String onAccount(String action, String properties) {
        return """
                {"action": "%s", "properties": %s}""".formatted(action, properties);
    }

    Response place(String token, String query, String body) {
        return bearing(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/accounts/" + account + "/orders" + query);
    }

    /** The account as it is stored. */
    JsonNode stored() {
        return read(bearing(Tokens.admin()).get("/v1/accounts/" + account));
    }

    JsonNode storedService() {
        return stored().path("services").path(0);
    }

    /** What the network was asked for. */
    JsonNode provisioning() {
        return read(bearing(primary()).get("/v1/accounts/" + account + "/provisioning?limit=500"))
                .path("provisioning");
    }

    static JsonNode read(Response response) {
        try {
            return JSON.readTree(response.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
