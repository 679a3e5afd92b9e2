package tenure.account.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tenure.Tokens;

/** Plans come in, with names that differ and targets that exist. */
@QuarkusTest
class PlanImportIT {
    @Inject
    AgroalDataSource store;

    private static String plan(String id, String name, String... targets) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"type\":\"INTERNET\",\"monthlyRate\":\"20.00\",\"changeableTo\":[%s]}"
                .formatted(id, name, targets.length == 0 ? "" : "\"" + String.join("\",\"", targets) + "\"");
    }

    private static String plans(String... plans) {
        return "{\"plans\":[" + String.join(",", plans) + "]}";
    }

    private static String lines(String... plans) {
        return "{\"plan\":" + String.join("}\n{\"plan\":", plans) + "}\n";
    }

    @Test
    void names_differ_over_all_plans_there_are() {
        whole(plans(plan("nm-1", "nm one"), plan("nm-2", "nm one")))
                .statusCode(422)
                .body("problems.pointer", contains("/plans/1/name"))
                .body("problems.code", contains("NAME_TWICE"));
        whole(plans(plan("nm-1", "nm one"), plan("nm-2", "nm two"))).statusCode(200);
        whole(plans(plan("nm-3", "nm one")))
                .statusCode(422)
                .body("problems.code", contains("NAME_HELD"))
                .body("problems[0].message", equalTo("the name nm one belongs to plan nm-1"));
        whole(plans(plan("nm-1", "nm one"))).statusCode(200);
        assertThat(stream(lines(plan("nm-4", "nm two"))).get(0).at("/problems/0/code"))
                .hasToString("\"NAME_HELD\"");
        assertThat(stream(lines(plan("nm-5", "nm five"), plan("nm-6", "nm five")))
                        .get(0)
                        .at("/problems/0/code"))
                .hasToString("\"NAME_TWICE\"");
    }

    @Test
    void plans_of_one_import_swap_their_names() throws SQLException {
        whole(plans(plan("sw-1", "sw one"), plan("sw-2", "sw two"))).statusCode(200);
        whole(plans(plan("sw-1", "sw two"), plan("sw-2", "sw one"))).statusCode(200);
        assertThat(stored("select name from plan where id = 'sw-1'")).isEqualTo("sw two");
    }

    @Test
    void no_writer_gives_a_name_twice() {
        whole(plans(plan("wr-1", "wr one"), plan("wr-2", "wr two"))).statusCode(200);
        assertThatThrownBy(() -> stored("update plan set name = 'wr one' where id = 'wr-2' returning id"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_name_may_be_long() {
        whole(plans(plan("lg-1", "lg".repeat(3000)))).statusCode(200);
        whole(plans(plan("lg-2", "lg".repeat(3000)))).statusCode(422);
    }

    @Test
    void what_a_plan_lists_exists_when_the_import_ends() {
        whole(plans(plan("ex-1", "ex one", "ex-2", "ex-3"), plan("ex-2", "ex two", "ex-1")))
                .statusCode(422)
                .body("problems.pointer", contains("/plans/0/changeableTo/1"))
                .body("problems.code", contains("UNKNOWN_PLAN"));
        whole(plans(plan("ex-1", "ex one", "ex-2"), plan("ex-2", "ex two", "ex-1")))
                .statusCode(200);
        whole(plans(plan("ex-3", "ex three", "ex-1"))).statusCode(200);
    }

    @Test
    void what_a_plan_of_a_stream_lists_may_come_later() throws SQLException {
        var said = stream(lines(
                plan("la-1", "la one", "la-2", "la-9", "la-1"),
                plan("la-2", "la two", "la-1", "la-9"),
                plan("la-3", "la three")));
        assertThat(said.get(0)).hasToString("{\"line\":3,\"stored\":3,\"refused\":0}");
        assertThat(said.get(1).path("line").intValue()).isEqualTo(1);
        assertThat(said.get(1).at("/problems/0/pointer").textValue()).isEqualTo("/plan/changeableTo/1");
        assertThat(said.get(1).at("/problems/0/code").textValue()).isEqualTo("UNKNOWN_PLAN");
        assertThat(said.get(2).path("line").intValue()).isEqualTo(2);
        assertThat(said.get(3).path("refused").intValue()).isEqualTo(2);
        assertThat(said.get(3).path("plans").intValue()).isEqualTo(3);
        assertThat(stored("select document ->> 'changeableTo' from plan where id = 'la-1'"))
                .isEqualTo("[\"la-2\", \"la-1\"]");
    }

    @Test
    void a_plan_is_for_partners_that_exist() {
        whole(plans(plan("pa-1", "pa one").replace("\"changeableTo\":[]", "\"partners\":[\"P-none\"]")))
                .statusCode(422)
                .body("problems.pointer", contains("/plans/0/partners/0"))
                .body("problems.code", contains("UNKNOWN_PARTNER"));
    }

    private static ValidatableResponse whole(String body) {
        return send("application/json", body);
    }

    private static List<JsonNode> stream(String body) {
        return send("application/x-ndjson", body)
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(Example::json)
                .toList();
    }

    private static ValidatableResponse send(String type, String body) {
        return Tokens.bearing(Tokens.admin())
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/import")
                .then();
    }

    private String stored(String sql) throws SQLException {
        try (var connection = store.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
