package tenure.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;

/** What is active when a customer is moved is noted, and followed until it has set up: that is what it keeps. */
@QuarkusTest
class BaselineIT {

    @Inject
    MovableClock clock;

    @Inject
    Inviting inviting;

    @Inject
    AgroalDataSource store;

    @AfterEach
    void now() {
        clock.reset();
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T09:00:00Z"));
    }

    private void invited(String account, String day, String document) {
        on(day);
        String partner = account.substring(0, 2) + "-P";
        Pilgrims.load(List.of(document), partner);
        Pilgrims.run(day, partner);
        inviting.look();
    }

    @Test
    void whatIsActiveAtTheEndOfSetUpIsKeptAndNothingElse() throws SQLException {
        invited("KA-001", "2020-10-15", Pilgrims.account("KA-001", "KA-P"));
        assertThat(baseline("KA-001")).as("the inactive bar is not noted").containsExactly("BAR_AUTO_DATA");

        on("2020-10-16");
        String stored = Pilgrims.stored("KA-001");
        String link = Pilgrims.link("vale@ka-001.example");
        Pilgrims.again(stored.replaceFirst("\"controls\"\\s*:\\s*\\[.*?]", """
                "controls": [{"control": "BAR_AUTO_DATA", "from": "2019-03-01", "until": "2020-10-16"},
                             {"control": "BAR_INTL", "from": "2019-03-01", "until": "2020-01-01"},
                             {"control": "BAR_PREMIUM", "from": "2020-10-16"}]"""));
        Pilgrims.answer(link, "answer=go&step=details&name=R.+Vale&email=vale%40ka-001.example")
                .statusCode(200);
        assertThat(baseline("KA-001")).as("followed").containsExactly("BAR_PREMIUM");
        Pilgrims.answer(link, "answer=go&step=password&password=correct+horse+battery")
                .statusCode(200);
        Pilgrims.answer(link, "answer=sign&step=terms&version=2020-08").statusCode(200);
        Pilgrims.answer(link, "answer=watched&step=video").statusCode(200);

        Pilgrims.get("/v1/accounts/KA-001")
                .body("services[0].controls", hasSize(3))
                .body("services[0].controls.find { it.control == 'BAR_PREMIUM' }.grandfathered", equalTo(true))
                .body("services[0].controls.find { it.control == 'BAR_AUTO_DATA' }.grandfathered", equalTo(null))
                .body("services[0].controls.find { it.control == 'BAR_INTL' }.grandfathered", equalTo(null))
                .body("services[0].caps.ofcom", hasSize(1))
                .body("services[0].caps.ofcom[0].amount", equalTo("20.00"));
        assertThat(baseline("KA-001")).containsExactly("BAR_PREMIUM");
        assertThat(completed("KA-001")).isTrue();
    }

    @Test
    void capsAreCarriedAndNeverMade() {
        String without = Pilgrims.account("KB-001", "KB-P").replaceFirst(",\\s*\"caps\".*?]}", "");
        assertThat(without).doesNotContain("caps");
        invited("KB-001", "2020-10-17", without);
        Pilgrims.setUp(Pilgrims.link("vale@kb-001.example"), "R.+Vale", "vale@kb-001.example");
        Pilgrims.get("/v1/accounts/KB-001")
                .body("setUpOn", equalTo("2020-10-17"))
                .body("services[0].caps", equalTo(null));
    }

    @Test
    void whoComesFromAnImportIsNotMovedAgainAndKeepsItsOwnDay() throws SQLException {
        on("2020-10-19");
        Pilgrims.load(Pilgrims.accounts("KC", "KC-P", 1), "KC-P");
        String batch = Pilgrims.batch("{\"day\": \"2020-10-19\", \"partners\": [\"KC-P\"]}")
                .statusCode(201)
                .extract()
                .path("id");
        Pilgrims.again(Pilgrims.account("KC-001", "KC-P").replaceFirst("\\{", "{\"migratedOn\": \"2020-10-18\", "));
        String before = Pilgrims.stored("KC-001");
        Pilgrims.run(batch);
        assertThat(Pilgrims.stored("KC-001")).isEqualTo(before);
        assertThat(Pilgrims.stage("KC-001")).isEqualTo("MIGRATED");
        assertThat(baseline("KC-001")).containsExactly("BAR_AUTO_DATA");
    }

    private List<String> baseline(String account) throws SQLException {
        return column("select c ->> 'control' from migration_baseline, jsonb_array_elements(controls) c"
                + " where account_id = '" + account + "' order by 1");
    }

    private boolean completed(String account) throws SQLException {
        return !column(
                        "select completed_at::text from migration_baseline where completed_at is not null and account_id = '"
                                + account + "'")
                .isEmpty();
    }

    private List<String> column(String select) throws SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            List<String> values = new java.util.ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
