package tenure.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tenure.Tokens;
import tenure.account.intake.Example;

/** An import that replaces an account tells what that flipped; one that brings a new account has nothing to compare. */
@QuarkusTest
class ReplacedIT {

    private static final int MOST = 500;
    private static int tests;

    @Inject
    Feed feed;

    private final String own = "-replaced" + tests++;

    @Test
    void what_is_new_or_the_same_is_not_told() {
        importWhole(kept());
        importWhole(kept());
        importLines(kept());
        assertThat(told()).isEmpty();
    }

    @Test
    void an_import_as_a_whole_tells_what_it_took_and_what_it_gave_back() {
        importWhole(kept());
        importWhole(gone());
        List<Told> first = told();
        assertThat(first.get(0).type()).isEqualTo("account.replaced");
        assertThat(first.subList(1, first.size()))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.type()).isEqualTo("entitlement.lost"));
        importWhole(gone());
        assertThat(told()).isEqualTo(first);
        importWhole(kept());
        List<Told> second = told().subList(first.size(), told().size());
        assertThat(second.get(0).type()).isEqualTo("account.replaced");
        assertThat(second.subList(1, second.size()))
                .extracting(event -> event.resource() + event.type())
                .isNotEmpty()
                .containsExactlyElementsOf(first.subList(1, first.size()).stream()
                        .map(event -> event.resource() + "entitlement.gained")
                        .toList());
    }

    @Test
    void lines_tell_the_same() {
        importWhole(kept());
        importLines(gone());
        assertThat(told()).extracting(Told::type).startsWith("account.replaced").contains("entitlement.lost");
    }

    @Test
    void a_refused_import_tells_nothing() {
        importWhole(kept());
        ObjectNode refused = Example.with(gone(), "/accounts/0/setUpOn", "\"never\"");
        send("application/json", refused.toString(), 422);
        assertThat(told()).isEmpty();
    }

    /** A bar that was there first, and a service whose contract is not renewed in our time. */
    private ObjectNode kept() {
        return Example.with(
                Example.document(own),
                "/accounts/0/services/0/contract/terms/0",
                "{\"from\": \"2019-02-01\", \"until\": \"2099-02-01\"}");
    }

    private ObjectNode gone() {
        return Example.with(kept(), "/accounts/0/services/0/controls", "[]");
    }

    private static void importWhole(ObjectNode document) {
        send("application/json", document.toString(), 200);
    }

    private static void importLines(ObjectNode document) {
        send("application/x-ndjson", "{\"account\":" + document.at("/accounts/0") + "}\n", 200);
    }

    private static void send(String type, String body, int status) {
        Tokens.bearing(Tokens.admin())
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/import")
                .then()
                .statusCode(status);
    }

    private List<Told> told() {
        return feed.after(0, new Wanted(Set.of(), "A-1" + own, null), MOST).events();
    }
}
