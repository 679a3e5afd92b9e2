package tenure.migration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;

/** What happens because of the time it is: batches begin, invitations go out, and reminders, each once. */
@QuarkusTest
class ByTheClockIT {

    @Inject
    MovableClock clock;

    @Inject
    Inviting inviting;

    @Inject
    Runs runs;

    @Inject
    AgroalDataSource store;

    @AfterEach
    void now() {
        clock.reset();
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
    }

    private void moved(String prefix, String day) {
        at(day + "T09:00:00Z");
        Pilgrims.load(Pilgrims.accounts(prefix, prefix + "-P", 1), prefix + "-P");
        Pilgrims.run(day, prefix + "-P");
    }

    private void invited(String prefix, String day) {
        moved(prefix, day);
        inviting.look();
        assertThat(Pilgrims.notices(prefix + "-001")).containsExactly("invitation");
    }

    /** As when several replicas find at once that it is time. */
    private static void several(Runnable look) {
        IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(look))
                .toList()
                .forEach(CompletableFuture::join);
    }

    @Test
    void aBatchBeginsByItselfOnItsDayAndNotSooner() throws SQLException {
        at("2020-08-18T09:00:00Z");
        Pilgrims.load(Pilgrims.accounts("JA", "JA-P", 3), "JA-P");
        Pilgrims.batch("{\"day\": \"2020-08-19\", \"partners\": [\"JA-P\"]}").statusCode(201);
        at("2020-08-18T22:59:00Z");
        runs.look();
        assertThat(count("select count(*) from migration_batch b join migration_member m on m.batch_id = b.id"
                        + " where m.account_id = 'JA-001' and b.state = 'PLANNED'"))
                .isEqualTo(1);
        at("2020-08-18T23:01:00Z");
        several(runs::look);
        Pilgrims.await(() -> Pilgrims.stage("JA-003").equals("MIGRATED"));
        assertThat(count("select count(*) from stage_move where account_id like 'JA-%' and to_stage = 'MIGRATED'"))
                .isEqualTo(3);
    }

    @Test
    void noInvitationGoesOutBeforeTheFirstDayAndThenOne() {
        moved("JB", "2020-08-20");
        at("2020-08-02T22:59:00Z");
        inviting.look();
        assertThat(Pilgrims.notices("JB-001")).isEmpty();
        Pilgrims.post("/v1/migration/customers/JB-001/invitation").statusCode(409);
        at("2020-08-02T23:01:00Z");
        several(inviting::look);
        assertThat(Pilgrims.notices("JB-001")).containsExactly("invitation");
    }

    @Test
    void aBatchBeforeTheFirstDayPutsNobodyOnTheListOfThoseWithoutAContact() {
        at("2020-07-30T09:00:00Z");
        Pilgrims.load(Pilgrims.accounts("JC", "JC-P", 1), "JC-P");
        Pilgrims.batch("{\"day\": \"2020-08-02\", \"partners\": [\"JC-P\"]}").statusCode(422);
        assertThat(Pilgrims.stage("JC-001")).isEqualTo("NOT_SCHEDULED");
    }

    @Test
    void whoHasNotSetUpIsRemindedTwiceAndOnceEach() {
        invited("JD", "2020-08-21");
        String first = Pilgrims.link("vale@jd-001.example", "invitation");
        at("2020-08-27T22:59:00Z");
        inviting.look();
        assertThat(Pilgrims.notices("JD-001")).containsExactly("invitation");
        at("2020-08-27T23:01:00Z");
        several(inviting::look);
        inviting.look();
        assertThat(Pilgrims.notices("JD-001")).containsExactly("invitation", "invitation-reminder");

        String second = Pilgrims.link("vale@jd-001.example", "invitation-reminder");
        assertThat(second).isNotEqualTo(first);
        given().get(second).then().statusCode(200).body(containsString("Check your contact details"));
        Pilgrims.answer(first, "answer=go&step=details&name=R.+Vale&email=vale%40jd-001.example")
                .statusCode(200);
        given().get(second).then().statusCode(200).body(containsString("Choose a password"));
        at("2020-09-13T09:00:00Z");
        inviting.look();
        inviting.look();
        assertThat(Pilgrims.notices("JD-001"))
                .containsExactly("invitation", "invitation-reminder", "invitation-reminder");
    }

    @Test
    void whoHasSetUpIsNotReminded() {
        invited("JE", "2020-08-22");
        Pilgrims.setUp(Pilgrims.link("vale@je-001.example", "invitation"), "R.+Vale", "vale@je-001.example");
        at("2020-09-14T09:00:00Z");
        inviting.look();
        assertThat(Pilgrims.notices("JE-001")).containsExactly("invitation", "tpa-invitation");
    }

    @Test
    void whenNobodyLookedForLongTheLastReminderAloneIsSent() throws SQLException {
        invited("JF", "2020-08-23");
        at("2020-09-16T09:00:00Z");
        inviting.look();
        assertThat(Pilgrims.notices("JF-001")).containsExactly("invitation", "invitation-reminder");
        assertThat(count("select count(*) from invitation_reminder r join invitation i on i.id = r.invitation_id"
                        + " where i.account_id = 'JF-001'"))
                .isEqualTo(2);
        Pilgrims.post("/v1/migration/customers/JF-001/invitation").statusCode(200);
        at("2020-09-24T09:00:00Z");
        inviting.look();
        assertThat(Pilgrims.notices("JF-001"))
                .as("a new invitation is reminded of anew")
                .containsExactly("invitation", "invitation-reminder", "invitation", "invitation-reminder");
    }

    @Test
    void aReminderThatComesBackChangesNothingOnceTheLinkWasOpened() {
        invited("JG", "2020-08-24");
        given().get(Pilgrims.link("vale@jg-001.example", "invitation")).then().statusCode(200);
        at("2020-08-31T09:00:00Z");
        inviting.look();
        String link = Pilgrims.link("vale@jg-001.example", "invitation-reminder");
        Pilgrims.bounce(Pilgrims.notice("vale@jg-001.example"));
        assertThat(Pilgrims.stage("JG-001")).isEqualTo("LINK_OPENED");
        Pilgrims.setUp(link, "R.+Vale", "vale@jg-001.example");
        assertThat(Pilgrims.stage("JG-001")).isEqualTo("ACTIVE");
    }

    private int count(String select) throws SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getInt(1);
        }
    }
}
