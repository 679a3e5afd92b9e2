package tenure.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;
import tenure.account.AccountChanges;
import tenure.decision.InForce;
import tenure.json.Problem;

/** The step in which a password is chosen, with an identity provider that is reached over HTTP. */
@QuarkusTest
class HandOverIT {

    private static final String PASSWORD = "unmistakable horse battery";

    @Inject
    MovableClock clock;

    @Inject
    AccountChanges changes;

    @Inject
    InForce inForce;

    @Inject
    Details details;

    @Inject
    Completion completion;

    @Inject
    Inviting inviting;

    @Inject
    AgroalDataSource store;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aPasswordThatIsHandedOverMakesAUserAndIsKeptNowhere() throws IOException, SQLException {
        clock.set(Instant.parse("2020-10-26T09:00:00Z"));
        Pilgrims.load(Pilgrims.accounts("NA", "NA-P", 1), "NA-P");
        Pilgrims.run("2020-10-26", "NA-P");
        inviting.look();
        try (PasswordServer server = new PasswordServer(503)) {
            SetUp setUp = new SetUp(inForce, RemoteIdentityProviderTest.provider(server.url()), details, completion);
            assertThat(take(setUp, Step.DETAILS, Map.of("name", "R. Vale", "email", "vale@na-001.example")))
                    .isEmpty();

            assertThat(take(setUp, Step.PASSWORD, Map.of("password", PASSWORD)))
                    .extracting(Problem::code)
                    .containsExactly("NOT_NOW");
            server.answerWith(422);
            assertThat(take(setUp, Step.PASSWORD, Map.of("password", PASSWORD)))
                    .extracting(Problem::code)
                    .containsExactly("NOT_ACCEPTED");
            assertThat(Pilgrims.stage("NA-001")).as("nothing is done yet").isEqualTo("DETAILS_CONFIRMED");
            server.answerWith(201);
            assertThat(take(setUp, Step.PASSWORD, Map.of("password", PASSWORD))).isEmpty();
            assertThat(server.heard())
                    .extracting(PasswordServer.Heard::path)
                    .as("trying again is about the same user")
                    .containsOnly(server.heard().get(0).path());
            assertThat(take(setUp, Step.TERMS, Map.of("version", "2020-08"))).isEmpty();
            assertThat(take(setUp, Step.VIDEO, Map.of("seen", "read"))).isEmpty();

            String user = new ObjectMapper()
                    .readTree(server.heard().get(0).body())
                    .path("user")
                    .asText();
            Pilgrims.get("/v1/accounts/NA-001")
                    .body("users", hasSize(1))
                    .body("users[0].id", equalTo(user))
                    .body("users[0].role", equalTo("PRIMARY"));
        }
        assertThat(found(PASSWORD)).isEmpty();
    }

    private List<Problem> take(SetUp setUp, Step step, Map<String, String> values) {
        return changes.run(transaction -> {
            Instant now = clock.instant();
            Customer customer =
                    Customer.lock(transaction.connection(), "NA-001", now).orElseThrow();
            List<Problem> problems = setUp.take(transaction, customer, new Said(step, "c-1", values, now));
            if (!problems.isEmpty()) {
                transaction.undo();
            }
            return problems;
        });
    }

    /** The tables that have a text in any of their rows. */
    private List<String> found(String text) throws SQLException {
        List<String> found = new java.util.ArrayList<>();
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                Statement inner = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'")) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (ResultSet row = inner.executeQuery(
                        "select 1 from \"" + table + "\" t where t::text like '%" + text + "%' limit 1")) {
                    if (row.next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}
