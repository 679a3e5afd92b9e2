package tenure.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Changes of plans at several replicas of one database, asked of whichever is named by its port. */
final class PlansOfReplicas {

    private static final int DUE = 6;
    private static final int SUBSCRIBERS = 40;

    private final BiFunction<String, Integer, RequestSpecification> as;

    PlansOfReplicas(BiFunction<String, Integer, RequestSpecification> as) {
        this.as = as;
    }

    /** Subscribers of a plan, and services whose change should have happened long ago, when nobody was there. */
    void load(int port) {
        String due = accounts("due", DUE, """
                {"id": "%1$s-1", "status": "ACTIVE", "plan": "tr-a", "until": "2021-03-28", %2$s},
                {"id": "%1$s-2", "status": "PENDING", "plan": "tr-b", "replaces": "%1$s-1", "from": "2021-03-28", %2$s}""");
        String subscribers = accounts("sub", SUBSCRIBERS, """
                {"id": "%1$s-1", "status": "ACTIVE", "plan": "tr-c", %2$s}""");
        as.apply("admin", port)
                .contentType(ContentType.JSON)
                .body("""
                        {"staff": [{"id": "staff"}],
                         "plans": [{"id": "tr-a", "name": "Three A", "type": "RECURRING", "monthlyRate": "10.00"},
                                   {"id": "tr-b", "name": "Three B", "type": "RECURRING", "monthlyRate": "20.00"},
                                   {"id": "tr-c", "name": "Three C", "type": "RECURRING", "monthlyRate": "30.00"}],
                         "accounts": [%s, %s]}""".formatted(due, subscribers))
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    private static String accounts(String word, int count, String services) {
        String packages = "\"packages\": [{\"level\": \"ESSENTIAL\", \"from\": \"2020-08-03\"}]";
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String id = "tr-" + word + "-" + i;
                    return """
                            {"id": "%1$s", "name": "Works", "migratedOn": "2020-08-03", "setUpOn": "2020-08-05",
                             "users": [{"id": "%1$s-cu", "role": "PRIMARY"}], "services": [%2$s]}""".formatted(id, services.formatted(id, packages));
                })
                .collect(Collectors.joining(","));
    }

    /** Whether what was due has happened. */
    boolean hasHappened(int port) {
        return IntStream.range(0, DUE).allMatch(i -> states("tr-due-" + i, port).equals(List.of("DISABLED", "ACTIVE")));
    }

    /** What was due has happened to each once, and was told once. */
    void happenedOnce(int port) {
        for (int i = 0; i < DUE; i++) {
            List<String> told = as.apply("admin", port)
                    .get("/v1/events?account=tr-due-" + i + "&types=plan-change.happened&wait=20")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("events.type");
            assertThat(told).hasSize(1);
        }
    }

    /** Has all subscribers go to another plan; the id of the bulk change. */
    String confirm(int port) {
        String preview = as.apply("staff", port)
                .contentType(ContentType.JSON)
                .body("{\"from\": \"tr-c\", \"to\": \"tr-b\", \"startDate\": \"2099-01-01\"}")
                .post("/v1/plan-changes/bulk/previews")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return as.apply("staff", port)
                .contentType(ContentType.JSON)
                .body("{\"preview\": \"" + preview + "\"}")
                .post("/v1/plan-changes/bulk")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    boolean isDone(String run, int port) {
        return as.apply("staff", port)
                .get("/v1/plan-changes/bulk/" + run)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("state")
                .equals("DONE");
    }

    /** Each subscriber has one order and one line that waits. */
    void changedOnce(String run, int port) {
        List<String> orders = as.apply("staff", port)
                .get("/v1/plan-changes/bulk/" + run + "/results?state=CHANGED&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("results.order");
        assertThat(new HashSet<>(orders)).hasSize(SUBSCRIBERS);
        for (int i = 0; i < SUBSCRIBERS; i++) {
            assertThat(states("tr-sub-" + i, port)).containsExactlyInAnyOrder("ACTIVE", "PENDING");
        }
    }

    private List<String> states(String account, int port) {
        return as.apply("admin", port)
                .get("/v1/accounts/" + account)
                .then()
                .statusCode(200)
                .extract()
                .path("services.status");
    }
}
