package tenure.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tenure.Tokens;
import tenure.account.intake.Example;
import tenure.facts.Asker;
import tenure.facts.FactSource;
import tenure.facts.Inquiry;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** What the rules are told of the store, fresh and remembered. */
@QuarkusTest
class StoredFactsIT {
    @Inject
    FactSource facts;

    @Inject
    AgroalDataSource store;

    @Test
    void a_question_finds_its_asker_and_its_account() {
        imported("-facts");
        var inquiries = facts.gather(List.of(
                request("customer", "cu-1-facts", "service", "S-1-facts"),
                request("partner", "pu-7-facts", "account", "A-1-facts"),
                request("staff", "st-1-facts", "account", "A-none")));
        assertThat(inquiries.get(0).asker())
                .isEqualTo(new Asker("customer", "cu-1-facts", true, "PRIMARY", "A-1-facts"));
        assertThat(inquiries.get(0).service()).isEqualTo("S-1-facts");
        assertThat(inquiries.get(0).account().id()).isEqualTo("A-1-facts");
        assertThat(inquiries.get(0).account().services().get("S-1-facts").monthlyRate())
                .isEqualByComparingTo(new BigDecimal("20"));
        assertThat(inquiries.get(1).asker()).isEqualTo(new Asker("partner", "pu-7-facts", true, "", "P-1-facts"));
        assertThat(inquiries.get(1).account()).isSameAs(inquiries.get(0).account());
        assertThat(inquiries.get(1).service()).isEmpty();
        assertThat(inquiries.get(2).asker()).isEqualTo(new Asker("staff", "st-1-facts", true, "", null));
        assertThat(inquiries.get(2).account()).isNull();
    }

    @Test
    void what_is_of_another_type_is_unknown() {
        imported("-type");
        for (var subject : List.of(
                new Subject("partner", "cu-1-type"),
                new Subject("customer", "st-1-type"),
                new Subject("Customer", "cu-1-type"),
                new Subject("robot", "cu-1-type"),
                new Subject("staff", "no\u0000body"),
                new Subject("staff", "\ud800"),
                new Subject("staff", ""))) {
            assertThat(one(request(subject.type(), subject.id(), "account", "A-1-type"))
                            .asker())
                    .isEqualTo(Asker.unknown(subject.type(), subject.id()));
        }
        for (var resource : List.of(
                new Resource("service", "A-1-type"),
                new Resource("account", "S-1-type"),
                new Resource("Account", "A-1-type"),
                new Resource("order", "O-55-type"),
                new Resource("service", "\u0000"),
                new Resource("account", "\udc00"))) {
            var inquiry = one(request("customer", "cu-1-type", resource.type(), resource.id()));
            assertThat(inquiry.account()).isNull();
            assertThat(inquiry.service()).isEmpty();
        }
    }

    @Test
    void a_thousand_questions_are_answered_together() {
        IntStream.range(0, 20).forEach(i -> imported("-many" + i));
        var requests = IntStream.range(0, 1000)
                .mapToObj(i -> request("customer", "cu-2-many" + i % 20, "service", "S-1-many" + (i + 1) % 20))
                .toList();
        var inquiries = facts.gather(requests);
        assertThat(inquiries).extracting(Inquiry::request).isEqualTo(requests);
        assertThat(inquiries).allMatch(inquiry -> inquiry.asker().known() && inquiry.account() != null);
    }

    @Test
    void what_was_found_is_at_hand_until_it_changes() {
        imported("-hand");
        var requests = List.of(
                request("customer", "cu-1-hand", "service", "S-1-hand"),
                request("staff", "st-1-hand", "account", "A-1-hand"));
        assertThat(facts.atHand(requests)).isNull();
        eventually(() -> {
            facts.gather(requests);
            return facts.atHand(requests) != null;
        });
        assertThat(facts.atHand(requests)).isEqualTo(facts.gather(requests));
        assertThat(facts.atHand(List.of(request("customer", "cu-none", "service", "S-1-hand"))))
                .isNull();
        assertThat(facts.atHand(List.of(request("robot", "r", "order", "o")))).hasSize(1);

        post(
                "{\"accounts\":[{\"id\":\"A-1-hand\",\"name\":\"x\",\"users\":[{\"id\":\"cu-1-hand\",\"role\":\"MEMBER\"}]}]}");
        assertThat(facts.atHand(requests)).isNull();
        var now = facts.gather(requests);
        assertThat(now.get(0).asker().role()).isEqualTo("MEMBER");
        assertThat(now.get(0).account()).isNull();
        assertThat(now.get(1).account().services()).isEmpty();
    }

    @Test
    void a_question_that_wants_the_database_read_is_never_at_hand() {
        imported("-strong");
        var request = request("customer", "cu-1-strong", "service", "S-1-strong");
        remembered(List.of(request));
        var context = new Context(Instant.EPOCH, null, null, Context.Explain.ANSWER_ONLY, Context.Consistency.STRONG);
        var strong = new Request(request.subject(), request.action(), request.resource(), context);
        assertThat(facts.atHand(List.of(request, strong))).isNull();
        assertThat(facts.atHand(List.of(request))).isNotNull();
    }

    @Test
    void a_plan_that_changes_makes_everything_be_read_again() {
        imported("-plan");
        var request = List.of(request("customer", "cu-1-plan", "service", "S-1-plan"));
        remembered(request);
        post("{\"plans\":[{\"id\":\"PRO-30-plan\",\"name\":\"x\",\"type\":\"VOICE\",\"monthlyRate\":\"7\"}]}");
        assertThat(facts.atHand(request)).isNull();
        assertThat(facts.gather(request)
                        .get(0)
                        .account()
                        .services()
                        .get("S-1-plan")
                        .monthlyRate())
                .isEqualByComparingTo("7");
    }

    @Test
    void plans_are_at_hand_for_those_who_look_at_them_until_any_changes() throws SQLException {
        imported("-book");
        var plain = List.of(request("customer", "cu-1-book", "service", "S-1-book"));
        var change = List.of(about("plan.change", plain.get(0)));
        remembered(plain);
        assertThat(facts.gather(plain).get(0).plans()).isNull();
        remembered(change);
        var book = facts.gather(change).get(0).plans();
        assertThat(book.plan("PRO-30-book").type()).isEqualTo("RECURRING");
        assertThat(facts.gather(change).get(0).plans()).as("read once").isSameAs(book);
        post("{\"plans\":[{\"id\":\"NEW-book\",\"name\":\"New-book\",\"type\":\"VOICE\",\"monthlyRate\":\"7\"}]}");
        assertThat(facts.atHand(change)).isNull();
        assertThat(facts.atHand(plain)).isNotNull();
        assertThat(facts.gather(change).get(0).plans().plan("NEW-book").type()).isEqualTo("VOICE");
        remembered(change);
        sql("select pg_notify('tenure_facts', '{\"everything\":false,\"plans\":true,\"accounts\":[],\"people\":[]}')");
        eventually(() -> facts.atHand(change) == null);
        sql(
                "update partner set document = jsonb_set(document, '{portal}', '{\"menu\":[\"NEWS\"]}') where id = 'P-1-book'");
        assertThat(facts.gather(change).get(0).plans().settings("P-1-book").menu())
                .as("whoever wrote it, and whatever was told")
                .containsExactly("NEWS");
    }

    private static Request about(String action, Request request) {
        return new Request(request.subject(), new Action(action, Map.of()), request.resource(), request.context());
    }

    @Test
    void what_another_replica_changes_is_forgotten() throws SQLException {
        imported("-other");
        var request = List.of(request("customer", "cu-1-other", "account", "A-1-other"));
        for (var message : List.of(
                "{\"everything\":false,\"accounts\":[\"A-1-other\"],\"people\":[]}",
                "{\"everything\":false,\"accounts\":[],\"people\":[\"cu-1-other\"]}",
                "{\"everything\":true,\"accounts\":[],\"people\":[]}",
                "?")) {
            remembered(request);
            sql("select pg_notify('tenure_facts', '" + message + "')");
            eventually(() -> facts.atHand(request) == null);
        }
    }

    @Test
    void while_no_news_can_come_nothing_is_at_hand() throws SQLException {
        imported("-deaf");
        var request = List.of(request("customer", "cu-1-deaf", "account", "A-1-deaf"));
        remembered(request);
        sql(
                "select pg_terminate_backend(pid) from pg_stat_activity where query in ('select 1', 'listen tenure_facts')");
        eventually(() -> facts.atHand(request) == null);
        eventually(() -> facts.gather(request) != null && facts.atHand(request) != null);
    }

    private void remembered(List<Request> requests) {
        eventually(() -> facts.gather(requests) != null && facts.atHand(requests) != null);
    }

    private static void eventually(BooleanSupplier holds) {
        for (var tries = 0; tries < 200; tries++) {
            if (holds.getAsBoolean()) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(25);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        fail("it did not come to hold");
    }

    private void sql(String sql) throws SQLException {
        try (var connection = store.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Inquiry one(Request request) {
        return facts.gather(List.of(request)).get(0);
    }

    private static Request request(String subjectType, String subject, String resourceType, String resource) {
        return new Request(
                new Subject(subjectType, subject),
                new Action("usage.view", Map.of()),
                new Resource(resourceType, resource),
                new Context(Instant.EPOCH, null, null, Context.Explain.ANSWER_ONLY));
    }

    private static void imported(String ending) {
        post(Example.document(ending).toString());
    }

    private static void post(String document) {
        Tokens.bearing(Tokens.admin())
                .contentType("application/json")
                .body(document)
                .post("/v1/import")
                .then()
                .statusCode(200);
    }
}
