package tenure.link;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.Tokens;

@QuarkusTest
class LinkDoorIT {

    private static final String GRANT = "answer=grant&scopes=BILLS&scopes=USE&remark=";
    private static final String REFUSE = "answer=refuse&scopes=BILLS&remark=";

    @Inject
    TestLinks links;

    @Inject
    Poll poll;

    private String about;
    private String token;

    @BeforeEach
    void issue() throws SQLException {
        about = UUID.randomUUID().toString();
        token = links.token(Poll.KIND, about);
    }

    private static Response look(String token) {
        return given().accept("text/html").get("/links/" + token);
    }

    private static Response post(String token, String form) {
        return given().accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/links/" + token);
    }

    private static Response json(String token, String body) {
        return given().contentType(ContentType.JSON).body(body).post("/links/" + token);
    }

    private static String title(Response page) {
        return page.htmlPath().getString("html.body.main.h1");
    }

    @Test
    void a_link_has_a_long_token_that_is_kept_nowhere() throws SQLException {
        assertThat(links.issue(Poll.KIND, about)).matches("http://localhost:\\d+/links/[\\w-]{43}");
        look(token);
        post(token, GRANT);
        assertThat(links.keeps(about)).isTrue();
        assertThat(links.keeps(token)).isFalse();
    }

    @Test
    void its_page_shows_what_it_is_about() {
        Response page = look(token);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(title(page)).isEqualTo("May Northgate & Sons act for you?");
        assertThat(page.asString())
                .contains("Nina &lt;nina@northgate.example&gt;", "link-account", "Demo: ")
                .doesNotContain("<nina", token, "<script");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void looking_at_it_changes_nothing_but_that_it_was_opened() throws SQLException {
        look(token);
        look(token);
        given().head("/links/" + token);
        assertThat(poll.kept(about)).containsExactly("opened");
        assertThat(links.find(token))
                .isInstanceOfSatisfying(
                        FoundLink.Live.class,
                        live -> assertThat(live.link().openedAt()).isPresent());
    }

    @Test
    void an_answer_is_given_once_and_a_second_click_sees_the_same() throws SQLException {
        Response first = post(token, GRANT);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(title(first)).isEqualTo("They may act for you");
        Response second = post(token, GRANT);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(poll.kept(about)).containsExactly("grant[BILLS, USE]");
    }

    @Test
    void another_answer_comes_too_late() throws SQLException {
        post(token, GRANT);
        Response page = post(token, REFUSE);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(title(page)).isEqualTo("This was decided already");
        assertThat(page.asString()).contains("They may act for you", "Customer Services");
        assertThat(poll.kept(about)).containsExactly("grant[BILLS, USE]");
    }

    @Test
    void a_used_link_says_so() {
        post(token, REFUSE);
        Response page = look(token);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(title(page)).isEqualTo("This link has been used");
        assertThat(page.asString()).contains("Customer Services");
    }

    @Test
    void declining_does_not_need_the_fields() throws SQLException {
        assertThat(post(token, "answer=refuse").statusCode()).isEqualTo(200);
        assertThat(poll.kept(about)).containsExactly("refuse[]");
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_nothing_is_done() throws SQLException {
        Response page = post(token, "answer=grant&remark=" + "x".repeat(1_001));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString())
                .contains("<a href=\"#scopes\">What may they do? – Choose at least one of these.</a>")
                .contains("<a href=\"#remark\">Remark – Use at most 1,000 characters.</a>")
                .contains("value=\"" + "x".repeat(1_001));
        assertThat(poll.kept(about)).isEmpty();
        assertThat(post(token, GRANT).statusCode()).isEqualTo(200);
    }

    @Test
    void what_the_handler_finds_wrong_undoes_what_it_wrote() throws SQLException {
        Response page = post(token, GRANT + Poll.WRONG);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).contains("<a href=\"#remark\">Remark – Say something else.</a>");
        assertThat(poll.kept(about)).isEmpty();
        assertThat(links.find(token)).isInstanceOf(FoundLink.Live.class);
    }

    @Test
    void an_act_that_breaks_is_undone_and_the_log_has_no_token() throws SQLException {
        Overheard log = new Overheard();
        Logger.getLogger("").addHandler(log);
        Response page;
        try {
            page = post(token, GRANT + Poll.BREAK);
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(title(page)).isEqualTo("Something went wrong");
        assertThat(page.asString()).doesNotContain("broken on purpose", "Exception");
        assertThat(String.join("\n", log.heard))
                .contains("broken on purpose", "at a link")
                .doesNotContain(token);
        assertThat(poll.kept(about)).isEmpty();
        assertThat(links.find(token)).isInstanceOf(FoundLink.Live.class);
    }

    /** All that is logged. */
    private static final class Overheard extends Handler {
        private final List<String> heard = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord said) {
            heard.add(new SimpleFormatter().format(said));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void of_two_answers_at_once_one_counts() throws SQLException {
        for (int round = 0; round < 10; round++) {
            String each = about + round;
            String contested = links.token(Poll.KIND, each);
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture<Response> yes = CompletableFuture.supplyAsync(() -> at(together, contested, GRANT));
            Response no = at(together, contested, REFUSE);
            Set<Integer> statuses = new TreeSet<>(List.of(yes.join().statusCode(), no.statusCode()));
            assertThat(statuses).containsExactly(200, 409);
            assertThat(poll.kept(each)).hasSize(1);
        }
    }

    private static Response at(CyclicBarrier together, String token, String form) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return post(token, form);
    }

    @Test
    void an_expired_link_says_what_to_do() throws SQLException {
        links.age(about);
        for (Response page : List.of(look(token), post(token, GRANT))) {
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(title(page)).isEqualTo("This link has expired");
            assertThat(page.asString()).contains("Customer Services");
        }
        assertThat(poll.kept(about)).isEmpty();
    }

    @Test
    void sending_again_ends_the_older_link() throws SQLException {
        links.revoke(Poll.KIND, about);
        String newer = links.token(Poll.KIND, about);
        for (Response page : List.of(look(token), post(token, GRANT))) {
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(title(page)).isEqualTo("This link is no longer valid");
        }
        assertThat(look(newer).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_used_stays_used_when_it_is_revoked_or_expires() throws SQLException {
        Response first = post(token, GRANT);
        links.revoke(Poll.KIND, about);
        links.age(about);
        assertThat(post(token, GRANT).asString()).isEqualTo(first.asString());
        assertThat(title(look(token))).isEqualTo("This link has been used");
    }

    @Test
    void a_link_can_be_used_up_without_its_page() throws SQLException {
        assertThat(links.use(token)).isInstanceOf(FoundLink.Live.class);
        assertThat(links.find(token)).isEqualTo(new FoundLink.Dead(FoundLink.Why.USED));
        assertThat(post(token, GRANT).statusCode()).isEqualTo(410);
        assertThat(poll.kept(about)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "",
                "a/b/c",
                "..%2f..%2fq%2fmetrics",
                "%00",
                "%ff%fe",
                "%3Cscript%3E",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void unknown_is_unknown_whatever_its_form(String text) {
        String like = given().get("/links/nothing").asString();
        for (String method : List.of("GET", "POST")) {
            var request = given().urlEncodingEnabled(false);
            if (method.equals("POST")) {
                request.contentType("application/x-www-form-urlencoded").body("answer=grant");
            }
            Response page = request.request(method, "/links/" + text);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(404);
            assertThat(page.asString()).isEqualTo(like);
        }
        assertThat(like).contains("This link does not work", "Customer Services");
    }

    @Test
    void a_program_gets_the_same_page_as_json() {
        Response page = given().accept(ContentType.JSON).get("/links/" + token);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.<String>path("state")).isEqualTo("OPEN");
        assertThat(page.<String>path("title")).isEqualTo("May Northgate & Sons act for you?");
        assertThat(page.<String>path("blocks[1].type")).isEqualTo("facts");
        assertThat(page.<String>path("form.fields[0].type")).isEqualTo("ticks");
        assertThat(page.<List<String>>path("form.fields[0].ticked")).containsExactly("BILLS", "USE", "SHOP");
        assertThat(page.<List<String>>path("form.buttons.value")).containsExactly("grant", "refuse");
    }

    @Test
    void and_answers_in_json() throws SQLException {
        Response wrong = json(token, "{\"answer\":\"grant\",\"scopes\":[\"ALL\"],\"colour\":\"red\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.<List<String>>path("problems.code")).containsExactly("NOT_OFFERED", "UNKNOWN_MEMBER");
        Response done = json(token, "{\"answer\":\"grant\",\"scopes\":[\"USE\",\"BILLS\"]}");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.<String>path("state")).isEqualTo("DONE");
        assertThat(json(token, "{\"scopes\":[\"BILLS\",\"USE\"],\"answer\":\"grant\"}")
                        .asString())
                .isEqualTo(done.asString());
        Response late = json(token, "{\"answer\":\"refuse\"}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.<String>path("state")).isEqualTo("DECIDED");
        assertThat(poll.kept(about)).containsExactly("grant[USE, BILLS]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"answer\":7}", "{\"answer\":{}}", "{\"answer\":\"a\",\"answer\":\"b\"}"})
    void what_is_no_answer_is_told_so(String body) {
        Response page = json(token, body);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.<String>path("state")).isEqualTo("MALFORMED");
        assertThat(post(token, "answer=%zz").statusCode()).isEqualTo(400);
    }

    @Test
    void steps_are_taken_one_after_another_and_can_be_resumed() throws SQLException {
        String steps = links.token(Steps.KIND, about);
        String first = "step=0&answer=on&name=Rosa&email=rosa@harbour.example&by=MAIL";
        assertThat(title(post(steps, first))).startsWith("Step 2");
        Response again = post(steps, first);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(title(again)).startsWith("Step 2");
        assertThat(title(look(steps))).startsWith("Step 2");
        Response third = post(steps, "step=1&answer=on&password=correct+horse");
        assertThat(third.asString())
                .contains("Step 3", "Read what is said instead")
                .doesNotContain("correct horse");
        assertThat(title(post(steps, "step=2&answer=on"))).isEqualTo("You are set up");
        assertThat(title(post(steps, "step=2&answer=on"))).isEqualTo("You are set up");
        assertThat(look(steps).statusCode()).isEqualTo(410);
    }

    @Test
    void figures_have_no_tokens() {
        look(token);
        look("another-" + token);
        post(token, GRANT);
        String figures = Tokens.bearing(Tokens.admin()).get("/q/metrics").asString();
        assertThat(figures).contains("uri=\"/links/{token").doesNotContain(token);
    }

    @Test
    void a_look_for_the_page_is_served_to_anybody() {
        Response style = given().get("/assets/page.css");
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.contentType()).startsWith("text/css");
        assertThat(RestAssured.get("/links/x").asString()).contains("\"../assets/page.css\"");
    }
}
