package tenure.account.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tenure.account.intake.Checked.problems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.oracle.Cases;

/** Which members a document may and must have, and of which type. */
class DocumentCheckTest {
    private static final String ACCOUNT = "/accounts/0";
    private static final String SERVICE = "/accounts/0/services/0";

    @Test
    void the_example_is_right() {
        assertThat(problems(Example.document())).isEmpty();
    }

    @Test
    void an_import_may_be_of_nothing() {
        assertThat(problems((ObjectNode) Example.json("{}"))).isEmpty();
        assertThat(problems((ObjectNode) Example.json("{\"accounts\":null,\"plans\":[]}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/partners/0/id",
                "/partners/0/users/0/id",
                "/staff/0/id",
                "/plans/0/id",
                "/plans/0/name",
                "/plans/0/type",
                "/plans/0/monthlyRate",
                "/accounts/0/id",
                "/accounts/0/name",
                "/accounts/0/contacts/0/id",
                "/accounts/0/users/0/id",
                "/accounts/0/users/0/role",
                "/accounts/0/tpa/requests/0/id",
                "/accounts/0/tpa/requests/0/requestedAt",
                "/accounts/0/tpa/requests/0/status",
                "/accounts/0/tpa/grants/0/grantedAt",
                "/accounts/0/tpa/grants/0/scopes",
                "/accounts/0/orders/0/id",
                "/accounts/0/orders/0/status",
                "/accounts/0/orders/0/action",
                "/accounts/0/orders/0/resource",
                "/accounts/0/orders/0/resource/type",
                "/accounts/0/orders/0/resource/id",
                "/accounts/0/services/0/id",
                "/accounts/0/services/0/status",
                "/accounts/0/services/0/plan",
                "/accounts/0/services/0/packages",
                "/accounts/0/services/0/packages/0/level",
                "/accounts/0/services/0/packages/0/from",
                "/accounts/0/services/0/contract/terms/0/from",
                "/accounts/0/services/0/controls/0/control",
                "/accounts/0/services/0/controls/0/from",
                "/accounts/0/services/0/caps/ofcom/0/from",
                "/accounts/0/services/0/caps/roaming/0/from",
                "/accounts/0/services/0/boltOns/0/product",
                "/accounts/0/services/0/boltOns/0/from"
            })
    void what_is_needed_is_missed_whether_absent_or_null(String place) {
        assertThat(problems(Example.without(Example.document(), place))).contains(place + " MISSING");
        assertThat(problems(Example.with(Example.document(), place, "null"))).contains(place + " MISSING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/partners/0/name",
                "/partners/0/users",
                "/partners/0/portal",
                "/plans/0/currency",
                "/accounts/0/partner",
                "/accounts/0/setUpOn",
                "/accounts/0/contacts",
                "/accounts/0/contacts/0/roles",
                "/accounts/0/contacts/0/name",
                "/accounts/0/contacts/0/email",
                "/accounts/0/users",
                "/accounts/0/tpa",
                "/accounts/0/tpa/requests",
                "/accounts/0/tpa/grants",
                "/accounts/0/tpa/requests/0/partner",
                "/accounts/0/tpa/grants/0/partner",
                "/accounts/0/tpa/grants/0/revokedAt",
                "/accounts/0/orders",
                "/accounts/0/orders/0/acceptedCost",
                "/accounts/0/orders/0/properties",
                "/accounts/0/services/0/tariffFamily",
                "/accounts/0/services/0/locationVisible",
                "/accounts/0/services/0/contract",
                "/accounts/0/services/0/contract/terms",
                "/accounts/0/services/0/contract/terms/0/until",
                "/accounts/0/services/0/controls",
                "/accounts/0/services/0/controls/0/until",
                "/accounts/0/services/0/controls/0/grandfathered",
                "/accounts/0/services/0/caps",
                "/accounts/0/services/0/caps/ofcom",
                "/accounts/0/services/0/caps/roaming",
                "/accounts/0/services/0/caps/ofcom/0/amount",
                "/accounts/0/services/0/caps/roaming/0/amount",
                "/accounts/0/services/0/caps/roaming/0/currency",
                "/accounts/0/services/0/caps/roaming/0/waived",
                "/accounts/0/services/0/boltOns",
                "/accounts/0/services/0/boltOns/0/until",
                "/accounts/0/services/0/boltOns/0/contractual"
            })
    void what_may_be_absent_may_be_null(String place) {
        assertThat(problems(Example.without(Example.document(), place))).isEmpty();
        assertThat(problems(Example.with(Example.document(), place, "null"))).isEmpty();
    }

    @Test
    void an_account_may_have_no_services_when_it_has_no_orders_of_them() {
        assertThat(problems(Example.without(
                        Example.without(Example.document(), ACCOUNT + "/orders"), ACCOUNT + "/services")))
                .isEmpty();
        assertThat(problems(Example.without(
                        Example.without(Example.document(), ACCOUNT + "/setUpOn"), ACCOUNT + "/migratedOn")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/partners",
                "/partners/0",
                "/partners/0/name",
                "/partners/0/users",
                "/partners/0/users/0",
                "/partners/0/portal",
                "/staff",
                "/staff/0",
                "/plans/0/monthlyRate",
                "/plans/0/name",
                "/accounts",
                "/accounts/0",
                "/accounts/0/id",
                "/accounts/0/name",
                "/accounts/0/partner",
                "/accounts/0/migratedOn",
                "/accounts/0/contacts",
                "/accounts/0/contacts/0",
                "/accounts/0/contacts/0/roles",
                "/accounts/0/contacts/0/roles/0",
                "/accounts/0/contacts/0/email",
                "/accounts/0/users/0",
                "/accounts/0/users/0/role",
                "/accounts/0/tpa",
                "/accounts/0/tpa/requests",
                "/accounts/0/tpa/grants/0",
                "/accounts/0/tpa/grants/0/scopes",
                "/accounts/0/tpa/grants/0/scopes/0",
                "/accounts/0/orders/0",
                "/accounts/0/orders/0/resource",
                "/accounts/0/orders/0/properties",
                "/accounts/0/orders/0/acceptedCost",
                "/accounts/0/services/0",
                "/accounts/0/services/0/locationVisible",
                "/accounts/0/services/0/contract",
                "/accounts/0/services/0/contract/terms",
                "/accounts/0/services/0/controls/0/grandfathered",
                "/accounts/0/services/0/caps",
                "/accounts/0/services/0/caps/roaming/0/waived",
                "/accounts/0/services/0/caps/ofcom/0/amount",
                "/accounts/0/services/0/boltOns/0/monthlyPrice",
                "/accounts/0/services/0/boltOns/0/contractual"
            })
    void a_value_of_the_wrong_type_is_refused(String place) {
        assertThat(problems(Example.with(Example.document(), place, "20"))).contains(place + " WRONG_TYPE");
    }

    @Test
    void the_whole_may_be_of_the_wrong_type() {
        for (var json : List.of("null", "[]", "1", "\"\"")) {
            var problems = new Problems();
            Checked.CHECK.document(Example.json(json), problems);
            assertThat(Checked.said(problems)).containsExactly(" WRONG_TYPE");
        }
    }

    @Test
    void every_problem_is_told_not_only_the_first() {
        var document = Example.with(Example.document(), ACCOUNT + "/name", "1");
        Example.with(document, "/staff/1", "{}");
        Example.with(document, SERVICE + "/boltOns/0/product", "null");
        assertThat(problems(document))
                .containsExactlyInAnyOrder(
                        "/staff/1/id MISSING", ACCOUNT + "/name WRONG_TYPE", SERVICE + "/boltOns/0/product MISSING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{} | ' NOT_ONE'", "{\"staff\":{\"id\":\"a\"},\"plan\":{}} | ' NOT_ONE'",
                        "{\"staff\":null} | ' NOT_ONE'",
                "{\"accounts\":[]} | /accounts UNKNOWN_MEMBER", "[] | ' WRONG_TYPE'",
                        "{\"staff\":{}} | /staff/id MISSING",
                "{\"staff\":[]} | /staff WRONG_TYPE", "{\"account\":{\"id\":\"a\"}} | /account/name MISSING"
            })
    void a_line_is_one_element(String line, String problem) {
        var problems = new Problems();
        Checked.CHECK.line(Example.json(line), problems);
        assertThat(Checked.said(problems)).containsExactly(problem);
    }

    @Test
    void whatever_the_contract_accepts_is_accepted() {
        for (var seed = 0; seed < 1000; seed++) {
            assertThat(problems(Cases.next(seed).document())).as("seed " + seed).isEmpty();
        }
    }
}
