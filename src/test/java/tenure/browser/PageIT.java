package tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenure.link.Poll;
import tenure.link.Steps;
import tenure.link.TestLinks;

@QuarkusTest
class PageIT {

    private static Browser browser;

    @Inject
    TestLinks links;

    private Tab tab;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void open() {
        tab = browser.tab();
    }

    @AfterEach
    void close() {
        tab.close();
    }

    @Test
    void a_question_is_answered_with_the_keyboard_alone() throws SQLException, IOException {
        tab.open(links.issue(Poll.KIND, UUID.randomUUID().toString()));
        PageRules.hold(tab, "question");
        assertThat(tab.things())
                .contains(new Tab.Thing("group", "What may they do?", "You can take it back at any time."))
                .contains(new Tab.Thing("textbox", "Remark (optional)", "Only we see this."));
        tab.value("document.querySelector('#scopes').focus()");
        tab.press(Tab.Key.SPACE);
        tab.press(Tab.Key.TAB);
        tab.press(Tab.Key.TAB);
        tab.press(Tab.Key.TAB);
        tab.write("<b>thank you</b>");
        tab.loading(() -> tab.press(Tab.Key.ENTER));
        assertThat(tab.headline()).isEqualTo("They may act for you");
        assertThat(tab.texts("[...document.querySelectorAll('main li')].map(one => one.textContent)"))
                .containsExactly("USE", "SHOP");
        PageRules.hold(tab, "outcome");
    }

    @Test
    void what_is_wrong_is_read_out_first_and_leads_to_its_field() throws SQLException, IOException {
        tab.open(links.issue(Steps.KIND, UUID.randomUUID().toString()));
        PageRules.hold(tab, "step");
        tab.value("document.querySelector('button').focus()");
        tab.loading(() -> tab.press(Tab.Key.ENTER));
        assertThat(tab.value("document.title").asText()).startsWith("Problem: ");
        assertThat(tab.value("document.activeElement.getAttribute('role')").asText())
                .isEqualTo("alert");
        assertThat(tab.things())
                .contains(new Tab.Thing("textbox", "E-mail", "Fill this in."))
                .contains(new Tab.Thing("link", "How shall we write? – Choose one of these.", ""));
        tab.press(Tab.Key.TAB);
        tab.press(Tab.Key.ENTER);
        assertThat(tab.value("location.hash").asText()).isEqualTo("#email");
        assertThat(tab.focused()).isEqualTo("email");
        PageRules.hold(tab, "problems");
    }

    @Test
    void a_link_that_does_not_work_says_what_to_do() throws IOException {
        tab.open("http://localhost:" + RestAssured.port + "/links/nothing");
        assertThat(tab.headline()).isEqualTo("This link does not work");
        PageRules.hold(tab, "unknown");
    }
}
