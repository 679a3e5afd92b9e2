package tenure.order;

import static org.assertj.core.api.Assertions.assertThat;
import static tenure.Tokens.bearing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tenure.Tokens;

/** However many order at once: nothing is sold twice that may be there once, charged twice, or done by half. */
@QuarkusTest
class StormIT {

    private static final int THREADS = 8;
    private static final int EACH = 15;
    private static final Set<Integer> FINE = Set.of(200, 201, 202, 403, 409, 422);
    private static final Set<String> OFTEN = Set.of("DATA_BOOST_1GB", "DATA_BOOST_5GB");

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    @Inject
    AgroalDataSource store;

    private Ordering loaded(String account) {
        return new Ordering(account + "-" + System.nanoTime()).loaded("""
                "contract": {"terms": [{"from": "2020-01-01", "until": "%s"}]},
                "controls": [{"control": "BAR_AUTO_DATA", "from": "2019-03-01", "grandfathered": true}]""".formatted(today.plusDays(300)));
    }

    @Test
    void whateverIsOrderedAtOnceTheAccountIsWhole() throws Exception {
        Ordering here = loaded("storm");
        ConcurrentLinkedQueue<String> pending = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<List<Integer>>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Storm storm = new Storm(here, thread, pending);
            running.add(threads.submit(() -> {
                List<Integer> statuses = new ArrayList<>();
                for (int i = 0; i < EACH; i++) {
                    for (Response response : storm.blow(i)) {
                        statuses.add(response.statusCode());
                    }
                }
                return statuses;
            }));
        }
        for (Future<List<Integer>> one : running) {
            assertThat(one.get()).allMatch(FINE::contains);
        }
        threads.shutdown();
        check(here);
    }

    private void check(Ordering here) throws SQLException {
        ObjectNode account = (ObjectNode) here.stored();
        List<JsonNode> applied = applied(here);
        assertThat(applied).isNotEmpty();
        nothingIsThereTwice(account);
        eachOrderIsInTheAccount(account, applied);
        assertThat(charges(here)).isEqualTo(accepted(applied));
        theNetworkWasAskedOnceForEachOrder(here, applied);
        bearing(Tokens.admin())
                .contentType("application/json")
                .body("{\"accounts\": [" + account + "]}")
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    private void nothingIsThereTwice(JsonNode account) {
        for (JsonNode service : account.path("services")) {
            for (String list : List.of("boltOns", "controls")) {
                Set<String> active = new HashSet<>();
                for (JsonNode held : service.path(list)) {
                    String name = held.path(list.equals("controls") ? "control" : "product")
                            .asText();
                    if (!held.has("until")
                            || LocalDate.parse(held.path("until").asText()).isAfter(today)) {
                        assertThat(OFTEN.contains(name) || active.add(name))
                                .as(name)
                                .isTrue();
                    }
                }
            }
        }
    }

    /** What orders did and did not undo is what the account has. */
    private static void eachOrderIsInTheAccount(JsonNode account, List<JsonNode> applied) {
        Set<String> services = new HashSet<>();
        Map<String, Integer> held = new HashMap<>();
        for (JsonNode order : applied) {
            assertThat(order.path("effects")).as(order.toString()).hasSize(1);
            JsonNode effect = order.at("/effects/0");
            switch (effect.path("change").asText()) {
                case "add-service" ->
                    assertThat(services.add(effect.path("service").asText())).isTrue();
                case "sell-product" -> held.merge(effect.path("product").asText(), 1, Integer::sum);
                case "hold-control" -> held.merge(effect.path("control").asText(), 1, Integer::sum);
                case "end-product" -> held.merge(effect.path("product").asText(), -1, Integer::sum);
                case "drop-control" -> held.merge(effect.path("control").asText(), -1, Integer::sum);
                default -> assertThat(effect.has("from")).isTrue();
            }
        }
        assertThat(account.path("services")).hasSize(services.size() + 1);
        JsonNode first = account.path("services").path(0);
        for (Map.Entry<String, Integer> one : held.entrySet()) {
            long there = 0;
            for (JsonNode product : first.path("boltOns")) {
                there += product.path("product").asText().equals(one.getKey()) ? 1 : 0;
            }
            for (JsonNode control : first.path("controls")) {
                boolean counts = control.path("control").asText().equals(one.getKey())
                        && !control.path("grandfathered").asBoolean();
                there += counts ? 1 : 0;
            }
            int carriedGone = one.getKey().equals("BAR_AUTO_DATA") && carriedEnded(first) ? 1 : 0;
            assertThat(there).as(one.getKey()).isEqualTo(one.getValue() + carriedGone);
        }
    }

    private static boolean carriedEnded(JsonNode service) {
        for (JsonNode control : service.path("controls")) {
            if (control.path("grandfathered").asBoolean() && control.has("until")) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, BigDecimal> accepted(List<JsonNode> applied) {
        Map<String, BigDecimal> accepted = new HashMap<>();
        for (JsonNode order : applied) {
            if (order.has("cost")) {
                accepted.put(
                        order.path("id").asText(),
                        new BigDecimal(order.at("/cost/amount").asText()));
            }
        }
        accepted.values().removeIf(amount -> amount.signum() == 0);
        return accepted;
    }

    private Map<String, BigDecimal> charges(Ordering here) throws SQLException {
        Map<String, BigDecimal> charges = new HashMap<>();
        rows("select order_id, sum(amount)::text from charge where account_id = ? group by order_id", here, row -> {
            BigDecimal amount = new BigDecimal(row[1]);
            if (amount.signum() != 0) {
                charges.put(row[0], amount);
            }
        });
        return charges;
    }

    private void theNetworkWasAskedOnceForEachOrder(Ordering here, List<JsonNode> applied) throws SQLException {
        Set<String> orders = new HashSet<>();
        applied.forEach(order -> orders.add(order.path("id").asText()));
        List<String> strangers = new ArrayList<>();
        Set<String> live = new HashSet<>();
        List<String> twice = new ArrayList<>();
        rows("select order_id, kind || name from provisioning where account_id = ? and goal = 'ACTIVE'", here, row -> {
            if (!orders.contains(row[0])) {
                strangers.add(row[0]);
            }
            if (OFTEN.stream().noneMatch(row[1]::endsWith) && !live.add(row[1])) {
                twice.add(row[1]);
            }
        });
        assertThat(strangers).isEmpty();
        assertThat(twice).isEmpty();
    }

    /** Takes the columns of a row. */
    private interface Taker {
        void take(String[] row);
    }

    private void rows(String sql, Ordering here, Taker taker) throws SQLException {
        try (Connection connection = store.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, here.account());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    taker.take(new String[] {row.getString(1), row.getString(2)});
                }
            }
        }
    }

    private static List<JsonNode> applied(Ordering here) {
        List<JsonNode> applied = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = Ordering.read(bearing(here.primary())
                    .get("/v1/accounts/" + here.account() + "/orders?status=APPLIED&limit=100"
                            + (token.isEmpty() ? "" : "&token=" + token)));
            page.path("orders").forEach(applied::add);
            token = page.at("/page/next_token").asText();
        } while (!token.isEmpty());
        return applied;
    }

    /** Seen before is what happens after. */
    @Test
    void whatADryRunTellsIsWhatThenHappens() {
        Ordering here = loaded("preview");
        Storm storm = new Storm(here, 4711, new ConcurrentLinkedQueue<>());
        for (int i = 0; i < 40; i++) {
            String wish = storm.wish();
            Response before = here.place(here.primary(), "?dryRun=true", wish);
            Response after = here.place(here.primary(), "", wish);
            assertThat(told(after)).as(wish).isEqualTo(told(before));
            assertThat(after.statusCode()).isEqualTo(before.statusCode() == 200 ? 201 : before.statusCode());
        }
    }

    private static Map<String, Object> told(Response response) {
        JsonNode body = Ordering.read(response);
        Map<String, Object> told = new HashMap<>();
        for (String member : List.of("outcome", "reasons", "effects", "cost", "obligations", "charges", "problems")) {
            told.put(member, body.path(member));
        }
        told.put("quote", body.at("/quote/amount"));
        return told;
    }
}
