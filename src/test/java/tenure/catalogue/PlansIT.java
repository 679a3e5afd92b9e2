package tenure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tenure.Tokens;

/** Plans are made by staff, and no two are ever called alike. */
@QuarkusTest
class PlansIT {

    private static final int FORKS = 4;

    private final Catalogue catalogue =
            new Catalogue("N" + UUID.randomUUID().toString().substring(0, 8));

    @Inject
    AgroalDataSource store;

    @Test
    void a_plan_is_made_that_an_import_would_take() {
        String body = """
                {"id": "~M", "name": "~Made", "type": "VOICE", "monthlyRate": "9.00", "visibility": ["LEAD_GEN"]}""";
        catalogue.post("/v1/plans", body).statusCode(201).body("name", equalTo(catalogue.own("~Made")));
        catalogue.post("/v1/plans", body).statusCode(409).body("problems.code", contains("ID_HELD"));
        catalogue
                .post("/v1/plans", body.replace("\"id\": \"~M\", ", ""))
                .statusCode(422)
                .body("problems.pointer", contains("/name"))
                .body("problems.code", contains("NAME_HELD"));
        catalogue
                .post("/v1/plans", body.replace("\"id\": \"~M\", ", "").replace("~Made", "~Other"))
                .statusCode(201)
                .body("id", not(emptyOrNullString()));
        catalogue
                .post(
                        "/v1/plans",
                        "{\"id\": 7, \"type\": \"FAX\", \"monthlyRate\": \"-1\", \"colour\": 1, \"changeableTo\": [\"~none\"]}")
                .statusCode(422)
                .body("problems.pointer", containsInAnyOrder("/colour", "/id", "/name", "/type", "/monthlyRate"));
        catalogue
                .post(
                        "/v1/plans",
                        "{\"name\": \"~Lost\", \"type\": \"VOICE\", \"monthlyRate\": \"1\", \"changeableTo\": [\"~none\"]}")
                .statusCode(422)
                .body("problems.pointer", contains("/changeableTo/0"));
        catalogue
                .get("/v1/plans/~M/history")
                .body("versions.how", contains("CREATED"))
                .body("versions.by", contains("clerk"));
        catalogue.get("/v1/plans?name=~&type=VOICE&enabled=true&limit=1").body("plans", hasSize(1));
        catalogue.get("/v1/plans?enabled=perhaps&colour=1").statusCode(400).body("problems", hasSize(2));
        catalogue
                .get(Tokens.staff("clerk"), "/v1/events?after=0&types=plan.created&limit=500")
                .body("events.findAll { it.resource.id == '%s' }".formatted(catalogue.own("~M")), hasSize(1));
    }

    @Test
    void a_stream_of_lines_leaves_versions_too_and_none_where_nothing_changes() {
        String line = """
                {"plan": {"id": "~L", "name": "~Lines", "type": "VOICE", "monthlyRate": "9.00"}}
                """;
        for (String lines : List.of(line, line, line.replace("9.00", "8.00"))) {
            Tokens.bearing(Tokens.admin())
                    .contentType("application/x-ndjson; charset=utf-8")
                    .body(catalogue.own(lines).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .post("/v1/import")
                    .then()
                    .statusCode(200);
        }
        catalogue
                .get("/v1/plans/~L/history")
                .body("versions.number", contains(2, 1))
                .body("versions.how", contains("IMPORT", "IMPORT"))
                .body("versions.by", contains("operator", "operator"))
                .body("versions.plan.monthlyRate", contains("8.00", "9.00"));
    }

    @Test
    void whoever_looks_while_plans_are_split_and_renamed_never_sees_two_alike() throws Exception {
        catalogue.load("""
                {"plans": [{"id": "~B", "name": "~Bronze", "type": "RECURRING", "monthlyRate": "1.00",
                            "visibility": ["SIGNUP_NEW"]},
                           {"id": "~R", "name": "~Bronze Legacy 2", "type": "RECURRING", "monthlyRate": "1.00"}]}""");
        ExecutorService pool = Executors.newFixedThreadPool(FORKS + 2);
        AtomicBoolean over = new AtomicBoolean();
        try {
            Future<List<String>> alike = pool.submit(() -> alikeUntil(over));
            List<Future<Integer>> forks = new ArrayList<>();
            for (int i = 0; i < FORKS; i++) {
                forks.add(pool.submit(() -> catalogue
                        .edit("~B", "{\"changes\": {\"monthlyRate\": \"2.00\"}, \"appliesToExisting\": false}")
                        .extract()
                        .statusCode()));
            }
            Future<?> renamed = pool.submit(this::renameToAndFro);
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> fork : forks) {
                statuses.add(fork.get());
            }
            renamed.get();
            over.set(true);
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
            assertThat(alike.get()).isEmpty();
        } finally {
            over.set(true);
            pool.shutdownNow();
        }
        catalogue
                .get("/v1/plans?limit=500&name=~Bronze")
                .body("plans.size()", equalTo(3))
                .body("plans.name.unique().size()", equalTo(3));
    }

    /** A plan that takes names that a split might want. */
    private void renameToAndFro() {
        for (String name : List.of("~Bronze Legacy", "~Bronze Legacy 3", "~Bronze Legacy", "~Bronze Legacy 2")) {
            int status = Tokens.bearing(Tokens.admin())
                    .contentType("application/json")
                    .body(catalogue.own("{\"plans\": [{\"id\": \"~R\", \"name\": \"" + name
                            + "\", \"type\": \"RECURRING\", \"monthlyRate\": \"1.00\"}]}"))
                    .post("/v1/import")
                    .statusCode();
            assertThat(status).isIn(200, 422);
        }
    }

    private List<String> alikeUntil(AtomicBoolean over) throws SQLException, InterruptedException, ExecutionException {
        List<String> alike = new ArrayList<>();
        try (Connection connection = store.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select document ->> 'name' from plan group by 1 having count(*) > 1")) {
            while (!over.get()) {
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        alike.add(row.getString(1));
                    }
                }
            }
        }
        return alike;
    }
}
