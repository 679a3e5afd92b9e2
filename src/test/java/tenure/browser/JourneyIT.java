package tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;
import tenure.Tokens;
import tenure.migration.Pilgrims;

/** What a customer that is invited goes through on its phone, and what is seen of that meanwhile. */
@QuarkusTest
class JourneyIT {

    private static Browser browser;

    @Inject
    MovableClock clock;

    private Tab tab;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @AfterEach
    void close() {
        tab.close();
        clock.reset();
    }

    private static String at(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    @Test
    void from_the_mail_through_set_up_to_the_grant_with_the_keyboard_alone() throws IOException {
        clock.set(Instant.parse("2020-10-27T09:00:00Z"));
        Pilgrims.load(List.of(Pilgrims.account("OA-001", "OA-P")), "OA-P");
        Pilgrims.run("2020-10-27", "OA-P");
        Pilgrims.invite("OA-001");

        followed("vale@oa-001.example", "invitation");
        assertThat(tab.headline()).isEqualTo("Check your contact details");
        assertThat(tab.things())
                .contains(new Tab.Thing("textbox", "Your name", ""))
                .anySatisfy(thing -> {
                    assertThat(thing.name()).isEqualTo("Your e-mail address");
                    assertThat(thing.description()).contains("once you confirm it there");
                });
        PageRules.hold(tab, "set-up-1-details");
        tab.value("document.querySelector('#name').select()");
        tab.write("Rowan Vale");
        tab.press(Tab.Key.TAB);
        tab.press(Tab.Key.TAB);
        tab.loading(() -> tab.press(Tab.Key.ENTER));

        assertThat(tab.headline()).isEqualTo("Choose a password");
        assertThat(said()).contains("handed to demo identity provider, which forgets passwords");
        PageRules.hold(tab, "set-up-2-password");
        password("too short");
        assertThat(said()).contains("There is a problem", "Use at least 12 characters.");
        password("correct horse battery");
        assertThat(tab.headline()).isEqualTo("Terms and conditions of my.plan");
        tab.close();

        // Another day, another browser: it goes on where it stopped.
        clock.set(Instant.parse("2020-10-29T20:00:00Z"));
        followed("vale@oa-001.example", "invitation");
        assertThat(tab.headline()).isEqualTo("Terms and conditions of my.plan");
        PageRules.hold(tab, "set-up-3-terms");
        pressed("I have read and sign these terms");
        assertThat(tab.headline()).isEqualTo("Welcome to my.plan");
        assertThat(said()).contains("What is said in it", "On the first page you see all your services");
        PageRules.hold(tab, "set-up-4-video");
        pressed("I have read what is said in it");
        assertThat(tab.headline()).isEqualTo("You are ready to go");
        assertThat(said()).contains("you can let Partner OA-P help you", "see your invoices");
        PageRules.hold(tab, "set-up-5-ready");
        tab.close();

        followed("vale@oa-001.example", "tpa-invitation");
        assertThat(tab.headline()).isEqualTo("Would you like Partner OA-P to help you with my.plan?");
        assertThat(said()).contains("It is your choice. You can take it back at any time.", "Your bank details");
        assertThat(tab.things()).anySatisfy(thing -> {
            assertThat(thing.role()).isEqualTo("checkbox");
            assertThat(thing.name()).contains("Usage and charges", "what they cost");
        });
        PageRules.hold(tab, "set-up-6-grant");
        pressed("Grant access to Partner OA-P");
        assertThat(tab.headline()).isEqualTo("Thank you. Your partner has access now.");
        assertThat(Pilgrims.stage("OA-001")).isEqualTo("ACTIVE");
    }

    /** Opens the outbox of the demo and follows the link of the newest mail of that template to that address. */
    private void followed(String address, String template) {
        String link = Pilgrims.link(address, template);
        tab = browser.tab();
        tab.open(at("/demo/outbox"));
        tab.value("[...document.querySelectorAll('article a')].find(one => one.href.endsWith('" + link + "')).focus()");
        tab.loading(() -> tab.press(Tab.Key.ENTER));
    }

    private void password(String password) {
        tab.value("document.querySelector('#password').focus()");
        tab.write(password);
        tab.press(Tab.Key.TAB);
        tab.loading(() -> tab.press(Tab.Key.ENTER));
    }

    private void pressed(String button) {
        tab.value("[...document.querySelectorAll('button')].find(one => one.textContent.trim() === '" + button
                + "').focus()");
        tab.loading(() -> tab.press(Tab.Key.ENTER));
    }

    private String said() {
        return tab.value("document.querySelector('main').innerText").asText();
    }

    @Test
    void a_partner_watches_its_customers_move() throws IOException {
        clock.set(Instant.parse("2020-10-28T09:00:00Z"));
        Pilgrims.load(List.of(Pilgrims.account("OB-001", "OB-P"), Pilgrims.account("OB-002", "OB-P")), "OB-P");
        tab = browser.tab();
        tab.runScripts();
        tab.open(at("/assets/migration.html"));
        tab.value("document.querySelector('#token').focus()");
        tab.write(Tokens.partner("OB-P-u", "OB-P"));
        tab.press(Tab.Key.ENTER);
        Pilgrims.await(() -> count("NOT_SCHEDULED").equals("2"));
        assertThat(tab.value("document.querySelector('#all').textContent").asText())
                .isEqualTo("2");
        Pilgrims.await(() -> customers().equals(List.of("OB-001 NOT_SCHEDULED", "OB-002 NOT_SCHEDULED")));

        Pilgrims.run("2020-10-28", "OB-P");
        Pilgrims.await(() -> count("MIGRATED").equals("2"));
        assertThat(count("NOT_SCHEDULED")).isEqualTo("0");
        Pilgrims.await(() -> customers().equals(List.of("OB-001 MIGRATED", "OB-002 MIGRATED")));
        assertThat(tab.texts("[...document.querySelectorAll('#chart title')].map(one => one.textContent)"))
                .contains("2020-10-28: 2 MIGRATED");
        PageRules.holdWhileItRuns(tab, "report");

        Pilgrims.invite("OB-002");
        tab.value("document.querySelector('#stage').value = 'INVITED';"
                + " document.querySelector('#stage').dispatchEvent(new Event('change'))");
        Pilgrims.await(() -> customers().equals(List.of("OB-002 INVITED")));
        assertThat(tab.value("document.querySelector('#state').getAttribute('aria-live')")
                        .asText())
                .isEqualTo("polite");
    }

    private String count(String stage) {
        return tab.value("[...document.querySelectorAll('#stages tr')].filter(row => row.cells[0].textContent === '"
                        + stage + "').map(row => row.cells[1].textContent).join()")
                .asText();
    }

    private List<String> customers() {
        return tab.texts("[...document.querySelectorAll('#customers tr')]"
                + ".map(row => row.cells[0].textContent + ' ' + row.cells[2].textContent)");
    }
}
