package tenure.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.util.GreenMail;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;
import tenure.Tokens;
import tenure.decision.InForce;
import tenure.rules.mail.Written;

/** What becomes of notices, with a real mail server that can be taken away. */
@QuarkusTest
class DispatcherIT {

    private static final String LINK = "https://tenure.example/approve?token=s3cret-token&x=<1>";
    private static final int LOOKS = 3_000;
    private static final About ORDER = new About("order", "O-77");

    GreenMail server;

    @Inject
    AgroalDataSource store;

    @Inject
    Outbox outbox;

    @Inject
    Notices notices;

    @Inject
    NoticeStore transactions;

    @Inject
    MailSettings settings;

    @Inject
    InForce inForce;

    @Inject
    SmtpPost smtp;

    @Inject
    MovableClock clock;

    @AfterEach
    void putRight() {
        clock.reset();
        if (!server.isRunning()) {
            server.start();
        }
    }

    @Test
    void a_notice_is_sent_once_with_its_evidence_and_forgets_its_link() throws Exception {
        UUID id = Posted.sent(approval());
        Posted.dispatch();

        Kept kept = Posted.find(id);
        assertThat(kept.evidence().attempts()).isPositive();
        assertThat(kept.evidence().edition())
                .isEqualTo(inForce.decider().edition().hash());
        assertThat(kept.evidence().reply()).isEqualTo("accepted for 2 addresses");
        assertThat(kept.evidence().sentAt()).isNotNull();
        assertThat(row(id)).doesNotContain("s3cret");

        List<MimeMessage> mails = received(kept);
        // One for each reader.
        assertThat(mails).hasSize(2);
        MimeMessage mail = mails.get(0);
        assertThat(mail.getSubject()).isEqualTo("Please approve order O-77: Blocks & <bars>");
        assertThat(mail.getHeader("To", ",")).isEqualTo("ann@customer.example");
        assertThat(mail.getHeader("Cc", ",")).isEqualTo("copies@operator.example");
        assertThat(mail.getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
        Multipart parts = (Multipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(String.valueOf(parts.getBodyPart(0).getContent())).contains("Blocks & <bars>", LINK);
        assertThat(String.valueOf(parts.getBodyPart(1).getContent()))
                .contains("Blocks &amp; &lt;bars&gt;", "x=&lt;1&gt;\"")
                .doesNotContain("<bars>");
    }

    @Test
    void what_is_rolled_back_is_never_sent() throws Exception {
        UUID id;
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            id = outbox.put(connection, approval());
            // Seen by nobody yet.
            Posted.dispatch();
            connection.rollback();
            connection.setAutoCommit(true);
        }
        Posted.dispatch();
        assertThat(notices.find(id)).isEmpty();
        assertThat(mails().map(DispatcherIT::messageId)).noneMatch(found -> found.contains(id.toString()));
    }

    @Test
    void what_is_put_goes_out_by_a_nudge() {
        UUID id = Posted.put(approval());
        outbox.nudge();
        await(() -> Posted.state(id) == State.SENT);
    }

    @Test
    void what_nobody_nudges_goes_out_by_the_schedule() {
        UUID id = Posted.put(approval());
        await(() -> Posted.state(id) == State.SENT);
    }

    @Test
    void while_the_server_is_down_a_notice_is_put_off_ever_longer_and_then_sent_once() {
        server.stop();
        UUID id = Posted.put(approval());
        Posted.dispatch();
        await(() -> Posted.find(id).evidence().attempts() > 0);
        Kept.Evidence first = Posted.find(id).evidence();
        assertThat(first.state()).isEqualTo(State.QUEUED);
        assertThat(first.reply()).startsWith("the mail server cannot be reached");
        assertThat(first.dueAt()).isAfter(clock.instant());

        server.start();
        Posted.arrived(id);
        assertThat(received(Posted.find(id))).hasSize(2);
        assertThat(Posted.find(id).evidence().messageId()).isEqualTo(first.messageId());
    }

    @Test
    void a_notice_that_nobody_takes_is_given_up_on_and_can_be_sent_again() {
        server.stop();
        UUID id = Posted.put(approval());
        for (int attempt = 0; attempt < 60 && Posted.state(id) == State.QUEUED; attempt++) {
            clock.advance(Duration.ofHours(5));
            Posted.dispatch();
        }
        assertThat(Posted.state(id)).isEqualTo(State.FAILED);
        assertThat(Posted.find(id).evidence().attempts()).isEqualTo(settings.attempts());
        assertThat(Heard.failed()).contains(id);

        server.start();
        clock.reset();
        Tokens.bearing(Tokens.admin())
                .post("/v1/notices/" + id + "/resend")
                .then()
                .statusCode(200);
        assertThat(received(Posted.find(Posted.arrived(id)))).hasSize(2);
    }

    @Test
    void any_number_of_dispatchers_at_once_send_each_notice_once() {
        List<UUID> ids =
                IntStream.range(0, 40).mapToObj(any -> Posted.put(approval())).toList();
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(any -> dispatcher(Delivery.Way.SMTP, clock))
                        .map(dispatcher -> CompletableFuture.runAsync(dispatcher::run))
                        .toArray(CompletableFuture[]::new))
                .join();
        await(() -> ids.stream().allMatch(id -> Posted.state(id) == State.SENT));
        List<String> arrived = mails().map(DispatcherIT::messageId).toList();
        assertThat(ids)
                .allSatisfy(id -> assertThat(arrived)
                        .filteredOn(found -> found.contains(id.toString()))
                        .hasSize(2));
    }

    @Test
    void mails_at_once_on_new_connections_are_all_taken_at_the_first_attempt() {
        Letter letter =
                new Letter("<new@tenure>", "ann@customer.example", List.of(), new Written("New", "line", "<p>"));
        for (int round = 0; round < 40; round++) {
            // Nothing that was connected stays so.
            server.stop();
            server.start();
            List<CompletableFuture<String>> answers = IntStream.range(0, 4)
                    .mapToObj(any -> CompletableFuture.supplyAsync(() -> answer(letter)))
                    .toList();
            assertThat(answers)
                    .as("round %d", round)
                    .allSatisfy(answer -> assertThat(answer.join()).isEqualTo("accepted for 1 address"));
        }
    }

    private String answer(Letter letter) {
        try {
            return smtp.take(letter);
        } catch (NotTaken e) {
            return e.reply();
        }
    }

    @Test
    void a_bounce_is_kept_and_heard_of_once() {
        UUID id = Posted.sent(approval());
        for (int said = 0; said < 2; said++) {
            Tokens.bearing(Tokens.staff("stella"))
                    .contentType("application/json")
                    .body("{\"reason\":\"550 no such user\"}")
                    .post("/v1/notices/" + id + "/bounce")
                    .then()
                    .statusCode(200);
        }
        Kept kept = Posted.find(id);
        assertThat(kept.evidence().state()).isEqualTo(State.BOUNCED);
        assertThat(kept.evidence().bounce().reason()).isEqualTo("550 no such user");
        assertThat(kept.evidence().bounce().by()).isEqualTo("stella");
        assertThat(Heard.bounced()).containsOnlyOnce(id);
        Tokens.bearing(Tokens.staff("stella"))
                .post("/v1/notices/" + id + "/resend")
                .then()
                .statusCode(409);
    }

    @Test
    void what_was_not_sent_cannot_have_come_back() {
        UUID id = Posted.putForLater(approval());
        Tokens.bearing(Tokens.admin())
                .contentType("application/json")
                .body("{\"reason\":\"no\"}")
                .post("/v1/notices/" + id + "/bounce")
                .then()
                .statusCode(409);
    }

    @Test
    void a_mail_that_the_edition_does_not_have_waits_for_one_that_has() {
        UUID id = Posted.put(Notice.of("of-tomorrow", new Address("ann@customer.example"), ORDER));
        Posted.dispatch();
        await(() -> Posted.find(id).evidence().attempts() > 0);
        Kept.Evidence evidence = Posted.find(id).evidence();
        assertThat(evidence.state()).isEqualTo(State.QUEUED);
        assertThat(evidence.reply()).isEqualTo("the edition in force has no mail of-tomorrow");
    }

    @Test
    void a_notice_without_a_link_can_be_sent_once_more_as_another() {
        UUID id = Posted.sent(Notice.of("order-outcome", new Address("ann@customer.example"), ORDER)
                .saying("outcome", "was approved"));
        String again = Tokens.bearing(Tokens.admin())
                .post("/v1/notices/" + id + "/resend")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        Kept other = Posted.find(Posted.arrived(UUID.fromString(again)));
        assertThat(other.resends()).isEqualTo(id);
        assertThat(other.evidence().messageId())
                .isNotEqualTo(Posted.find(id).evidence().messageId());
    }

    @Test
    void a_demo_without_a_server_keeps_its_mails_and_elsewhere_they_wait() {
        UUID id = Posted.putForLater(approval());
        Clock later = Clock.offset(clock, Posted.LATER);
        dispatcher(Delivery.Way.NONE, later).run();
        assertThat(Posted.state(id)).isEqualTo(State.QUEUED);
        dispatcher(Delivery.Way.DEMO, later).run();
        Kept.Evidence evidence = Posted.find(id).evidence();
        assertThat(evidence.state()).isEqualTo(State.SENT);
        assertThat(evidence.reply()).isEqualTo("kept in the demo's outbox");
    }

    @Test
    void the_outbox_of_the_demo_shows_the_link_and_nothing_that_runs() {
        Posted.sent(approval());
        String page = given().get("/demo/outbox")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        assertThat(page)
                .contains(
                        "<h2>Please approve order O-77: Blocks &amp; &lt;bars&gt;</h2>",
                        "<a href=\"https://tenure.example/approve?token=s3cret-token&amp;x=&lt;1&gt;\">Open its link</a>",
                        "sandbox srcdoc=\"&lt;!DOCTYPE html&gt;")
                .doesNotContain("<bars>", "<script");
        Map<String, String> newest = given().get("/demo/mails").then().extract().path("mails[0]");
        assertThat(newest).containsEntry("link", LINK).containsEntry("template", "order-approval");
    }

    @Test
    void figures_and_health_tell_what_waits() {
        Posted.sent(approval());
        assertThat(Tokens.bearing(Tokens.admin()).get("/q/metrics").asString())
                .contains("tenure_mail_queued", "tenure_mail_oldest", "tenure_mail_failed_total")
                .containsPattern("tenure_mail_sent_total [1-9]");
        given().get("/q/health/ready").then().body("checks.find { it.name == 'mail' }.data.delivery", equalTo("smtp"));
    }

    private static Notice approval() {
        return Notice.of("order-approval", new Address("ann@customer.example"), ORDER)
                .copiedTo(List.of(new Address("copies@operator.example")))
                .saying("contact", "Ann")
                .saying("customer", "Customer Limited")
                .saying("partner", "Northgate")
                .saying("order", "O-77")
                .saying("what", "Blocks & <bars>")
                .listing("details", List.of(Map.of("label", "Bar", "value", "Premium numbers")))
                .saying("until", "30 November 2026")
                .leadingTo(LINK);
    }

    /** Another dispatcher, as another replica would have one. */
    private Dispatcher dispatcher(Delivery.Way way, Clock time) {
        return new Dispatcher(
                transactions,
                new Delivery(way, true, smtp),
                settings,
                inForce,
                new NoticeFigures(transactions, time, new SimpleMeterRegistry()),
                time,
                List.of());
    }

    private List<MimeMessage> received(Kept notice) {
        return mails().filter(mail -> messageId(mail).equals(notice.evidence().messageId()))
                .toList();
    }

    private Stream<MimeMessage> mails() {
        return Arrays.stream(server.getReceivedMessages());
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getHeader("Message-ID", ",");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that the store has of a notice. */
    private String row(UUID id) throws SQLException {
        try (Connection connection = store.getConnection();
                var select = connection.prepareStatement("select n::text from notice n where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Counts looks and not seconds: a machine that is busy takes longer for each. */
    private static void await(BooleanSupplier so) {
        for (int looks = 0; !so.getAsBoolean(); looks++) {
            assertThat(looks).as("looks in vain").isLessThan(LOOKS);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
