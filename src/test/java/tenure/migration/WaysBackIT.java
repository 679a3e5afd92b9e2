package tenure.migration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;
import tenure.account.AccountChanges;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.rules.Edition;
import tenure.rules.Migration;

/** Customers that did not get on, each with who looks after it and why; and that what is said to get it on again does. */
@QuarkusTest
class WaysBackIT {

    @Inject
    MovableClock clock;

    @Inject
    Inviting inviting;

    @Inject
    AccountChanges changes;

    @Inject
    InForce inForce;

    @Inject
    AgroalDataSource store;

    @AfterEach
    void now() {
        clock.reset();
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T09:00:00Z"));
    }

    private void invited(String prefix, String day) {
        on(day);
        Pilgrims.load(Pilgrims.accounts(prefix, prefix + "-P", 1), prefix + "-P");
        Pilgrims.run(day, prefix + "-P");
        inviting.look();
    }

    private static void excepted(String account, String stage, String owner, String action) {
        Pilgrims.get("/v1/migration/exceptions?stage=" + stage + "&partner=" + account.substring(0, 2) + "-P")
                .body("customers", hasSize(1))
                .body("customers[0].account", equalTo(account))
                .body("customers[0].owner", equalTo(owner))
                .body("customers[0].action", containsString(action));
    }

    @Test
    void whoHadNoContactIsScheduledAgainWithOne() {
        on("2020-10-05");
        Pilgrims.load(
                List.of(
                        Pilgrims.account("LA-001", "LA-P"),
                        Pilgrims.account("LA-002", "LA-P", "GOLD", "[{\"id\": \"c-1\", \"roles\": [\"BILLING\"]}]")),
                "LA-P");
        Pilgrims.run("2020-10-05", "LA-P");
        excepted("LA-002", "NO_CONTACT", "Customer Services", "Find an e-mail address");

        Pilgrims.again(Pilgrims.account("LA-002", "LA-P"));
        Pilgrims.post("/v1/migration/customers/LA-002/schedule")
                .statusCode(200)
                .body("stage", equalTo("NOT_SCHEDULED"));
        Pilgrims.run("2020-10-05", "LA-P");
        inviting.look();
        assertThat(Pilgrims.stage("LA-002")).isEqualTo("INVITED");
        Pilgrims.get("/v1/migration/customers/LA-002")
                .body("timeline.to", contains("NO_CONTACT", "NOT_SCHEDULED", "BATCHED", "MIGRATED", "INVITED"));
    }

    @Test
    void whoLostItsContactAfterItWasMovedIsInvitedWithANewOne() {
        on("2020-10-06");
        Pilgrims.load(Pilgrims.accounts("LB", "LB-P", 1), "LB-P");
        Pilgrims.run("2020-10-06", "LB-P");
        String with = Pilgrims.stored("LB-001");
        Pilgrims.again(with.replaceAll(",?\\s*\"email\"\\s*:\\s*\"[^\"]*\"", ""));
        inviting.look();
        excepted("LB-001", "NO_CONTACT", "Customer Services", "send the invitation");
        Pilgrims.get("/v1/migration/exceptions?partner=LB-P")
                .body("customers[0].reason.detail.reasons", contains("NO_EMAIL_ADDRESS"));

        Pilgrims.again(with.replace("vale@lb-001.example", "found@lb-001.example"));
        Pilgrims.post("/v1/migration/customers/LB-001/invitation")
                .statusCode(200)
                .body("stage", equalTo("INVITED"));
        given().get(Pilgrims.link("found@lb-001.example")).then().statusCode(200);
    }

    @Test
    void whoseInvitationsCameBackIsInvitedAtACorrectedAddress() {
        invited("LC", "2020-10-07");
        Pilgrims.bounce(Pilgrims.notice("vale@lc-001.example"));
        assertThat(Pilgrims.stage("LC-001")).as("the billing contact is next").isEqualTo("INVITED");
        Pilgrims.bounce(Pilgrims.notice("bills@lc-001.example"));
        excepted("LC-001", "BOUNCED", "Customer Services", "Correct the e-mail address");

        Pilgrims.post("/v1/migration/customers/LC-001/invitation")
                .statusCode(200)
                .body("stage", equalTo("BOUNCED"));
        Pilgrims.again(Pilgrims.stored("LC-001").replace("vale@lc-001.example", "r.vale@lc-001.example"));
        Pilgrims.post("/v1/migration/customers/LC-001/invitation")
                .statusCode(200)
                .body("stage", equalTo("INVITED"));
        Pilgrims.setUp(Pilgrims.link("r.vale@lc-001.example"), "R.+Vale", "r.vale@lc-001.example");
        assertThat(Pilgrims.stage("LC-001")).isEqualTo("ACTIVE");
    }

    @Test
    void whoseInvitationEndedGoesOnWhereItStoppedByANewOne() {
        invited("LD", "2020-10-08");
        String ended = Pilgrims.link("vale@ld-001.example");
        given().get(ended).then().statusCode(200);
        Pilgrims.answer(ended, "answer=go&step=details&name=R.+Vale&email=vale%40ld-001.example")
                .statusCode(200);
        clock.advance(Duration.ofDays(31));
        inviting.look();
        excepted("LD-001", "EXPIRED", "Sales", "send the invitation again");
        given().get(ended).then().statusCode(410);

        Pilgrims.post("/v1/migration/customers/LD-001/invitation")
                .statusCode(200)
                .body("stage", equalTo("INVITED"));
        Pilgrims.await(() -> !Pilgrims.link("vale@ld-001.example", "invitation").equals(ended));
        given().get(Pilgrims.link("vale@ld-001.example", "invitation"))
                .then()
                .statusCode(200)
                .body(containsString("Choose a password"));
    }

    @Test
    void whoCouldNotBeStoredIsMovedOnceThatIsPutRight() throws SQLException {
        on("2020-10-09");
        Pilgrims.load(Pilgrims.accounts("LE", "LE-P", 1), "LE-P");
        String batch = made("2020-10-09", "LE-P");
        String right = Pilgrims.stored("LE-001");
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update account set document = jsonb_set(document, '{services,0,tariffFamily}', '\"NONE\"')"
                            + " where id = 'LE-001'");
        }
        Pilgrims.run(batch);
        excepted("LE-001", "FAILED", "Migration team", "schedule the customer again");

        Pilgrims.again(right);
        Pilgrims.post("/v1/migration/customers/LE-001/schedule")
                .statusCode(200)
                .body("stage", equalTo("NOT_SCHEDULED"));
        Pilgrims.run("2020-10-09", "LE-P");
        assertThat(Pilgrims.stage("LE-001")).isEqualTo("MIGRATED");
    }

    private static String made(String day, String partner) {
        return Pilgrims.batch("{\"day\": \"%s\", \"partners\": [\"%s\"]}".formatted(day, partner))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void whoWouldLoseWhatNoRuleAcceptsStaysAsItIsUntilARuleDoes() {
        on("2020-10-12");
        Pilgrims.load(
                List.of(
                        Pilgrims.account("LF-001", "LF-P", "GOLD", Pilgrims.contacts("LF-001")),
                        Pilgrims.account("LF-002", "LF-P")),
                "LF-P");
        String batch = made("2020-10-13", "LF-P");
        String before = Pilgrims.stored("LF-001");
        changes.run(transaction -> {
            new Chunk(transaction, batch, new Decider(acceptingNoLoss()), clock.instant())
                    .move(List.of("LF-001", "LF-002"));
            return true;
        });

        assertThat(Pilgrims.stored("LF-001")).as("not touched").isEqualTo(before);
        assertThat(Pilgrims.stage("LF-002")).as("loses nothing").isEqualTo("MIGRATED");
        excepted("LF-001", "FAILED", "Migration team", "certificate");
        Pilgrims.get("/v1/migration/exceptions?partner=LF-P").body("customers[0].reason.detail.why", equalTo("LOSS"));
        Pilgrims.get("/v1/migration/batches/" + batch + "/certificate")
                .body("summary.FAILED", equalTo(1))
                .body("summary.KEPT", equalTo(1))
                .body("accounts[0].verdict", equalTo("FAILED"))
                .body("accounts[0].losses.action", not(hasSize(0)))
                .body("accounts[0].losses.accepted", org.hamcrest.Matchers.everyItem(equalTo(false)));

        on("2020-10-14");
        Pilgrims.post("/v1/migration/customers/LF-001/schedule").statusCode(200);
        String again = Pilgrims.run("2020-10-14", "LF-P");
        assertThat(Pilgrims.stage("LF-001")).isEqualTo("MIGRATED");
        Pilgrims.get("/v1/migration/batches/" + again + "/certificate").body("summary.JUSTIFIED", equalTo(1));
    }

    /** The rules in force, but for what may be lost. */
    private Edition acceptingNoLoss() {
        Edition edition = inForce.decider().edition();
        Migration all = edition.acts().migration();
        Migration none = new Migration(
                all.parameters(),
                all.mails(),
                all.compares(),
                List.of(),
                all.cares(),
                all.reminders(),
                all.terms(),
                all.video());
        return new Edition(
                edition.pack(),
                edition.title(),
                edition.hash(),
                edition.catalogue(),
                edition.reasons(),
                edition.weighing(),
                edition.sources(),
                edition.obligations(),
                edition.remedies(),
                edition.acts().with(none),
                edition.access(),
                edition.page(),
                edition.events(),
                edition.mails(),
                edition.rules());
    }
}
