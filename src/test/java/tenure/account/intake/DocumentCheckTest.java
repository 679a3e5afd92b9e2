package tenure.account.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.json.Problem;
import tenure.oracle.Cases;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/** What section 11 of decisions.md says of a document by itself. */
class DocumentCheckTest {
    private static final DocumentCheck CHECK = new DocumentCheck(new PackReader(DrlCompiler::compile)
            .read("my-plan", PackFiles.of(Path.of("rules", "my-plan")))
            .catalogue());
    private static final String ACCOUNT = "/accounts/0";
    private static final String SERVICE = ACCOUNT + "/services/0";

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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                // Unknown members
                "/other | 1 | /other UNKNOWN_MEMBER",
                "/partners/0/status | 1 | /partners/0/status UNKNOWN_MEMBER",
                "/partners/0/users/0/role | 1 | /partners/0/users/0/role UNKNOWN_MEMBER",
                "/staff/0/name | 1 | /staff/0/name UNKNOWN_MEMBER",
                "/plans/0/rate | 1 | /plans/0/rate UNKNOWN_MEMBER",
                "/accounts/0/a~1b~0 | 1 | /accounts/0/a~1b~0 UNKNOWN_MEMBER",
                "/accounts/0/contacts/0/phone | 1 | /accounts/0/contacts/0/phone UNKNOWN_MEMBER",
                "/accounts/0/users/0/name | 1 | /accounts/0/users/0/name UNKNOWN_MEMBER",
                "/accounts/0/tpa/grant | 1 | /accounts/0/tpa/grant UNKNOWN_MEMBER",
                "/accounts/0/tpa/requests/0/x | 1 | /accounts/0/tpa/requests/0/x UNKNOWN_MEMBER",
                "/accounts/0/tpa/grants/0/id | 1 | /accounts/0/tpa/grants/0/id UNKNOWN_MEMBER",
                "/accounts/0/orders/0/by | 1 | /accounts/0/orders/0/by UNKNOWN_MEMBER",
                "/accounts/0/orders/0/resource/x | 1 | /accounts/0/orders/0/resource/x UNKNOWN_MEMBER",
                "/accounts/0/services/0/x | 1 | /accounts/0/services/0/x UNKNOWN_MEMBER",
                "/accounts/0/services/0/packages/0/until | 1 | /accounts/0/services/0/packages/0/until UNKNOWN_MEMBER",
                "/accounts/0/services/0/contract/x | 1 | /accounts/0/services/0/contract/x UNKNOWN_MEMBER",
                "/accounts/0/services/0/contract/terms/0/x | 1 | /accounts/0/services/0/contract/terms/0/x UNKNOWN_MEMBER",
                "/accounts/0/services/0/controls/0/x | 1 | /accounts/0/services/0/controls/0/x UNKNOWN_MEMBER",
                "/accounts/0/services/0/caps/x | 1 | /accounts/0/services/0/caps/x UNKNOWN_MEMBER",
                "/accounts/0/services/0/caps/ofcom/0/until | 1 | /accounts/0/services/0/caps/ofcom/0/until UNKNOWN_MEMBER",
                "/accounts/0/services/0/caps/roaming/0/x | 1 | /accounts/0/services/0/caps/roaming/0/x UNKNOWN_MEMBER",
                "/accounts/0/services/0/boltOns/0/x | 1 | /accounts/0/services/0/boltOns/0/x UNKNOWN_MEMBER",
                // Words
                "/accounts/0/services/0/packages/0/level | '\"SILVER\"' | /accounts/0/services/0/packages/0/level UNKNOWN_LEVEL",
                "/accounts/0/services/0/controls/0/control | '\"BAR_X\"' | /accounts/0/services/0/controls/0/control UNKNOWN_CONTROL",
                "/accounts/0/services/0/boltOns/0/product | '\"X\"' | /accounts/0/services/0/boltOns/0/product UNKNOWN_PRODUCT",
                "/accounts/0/orders/0/action | '\"bolt-on.eat\"' | /accounts/0/orders/0/action UNKNOWN_ACTION",
                "/plans/0/type | '\"PREPAID\"' | /plans/0/type UNKNOWN_VALUE",
                "/accounts/0/contacts/0/roles/1 | '\"PRIMARY\"' | /accounts/0/contacts/0/roles/1 UNKNOWN_VALUE",
                "/accounts/0/users/0/role | '\"OWNER\"' | /accounts/0/users/0/role UNKNOWN_VALUE",
                "/accounts/0/users/0/role | '\"primary\"' | /accounts/0/users/0/role UNKNOWN_VALUE",
                "/accounts/0/tpa/requests/0/status | '\"APPROVED\"' | /accounts/0/tpa/requests/0/status UNKNOWN_VALUE",
                "/accounts/0/tpa/grants/0/scopes/0 | '\"BANK\"' | /accounts/0/tpa/grants/0/scopes/0 UNKNOWN_VALUE",
                "/accounts/0/tpa/grants/0/scopes | [] | /accounts/0/tpa/grants/0/scopes EMPTY_LIST",
                "/accounts/0/tpa/grants/0/scopes/1 | '\"USAGE\"' | /accounts/0/tpa/grants/0/scopes ALL_AND_OTHERS",
                "/accounts/0/orders/0/status | '\"OPEN\"' | /accounts/0/orders/0/status UNKNOWN_VALUE",
                "/accounts/0/orders/0/resource/type | '\"order\"' | /accounts/0/orders/0/resource/type UNKNOWN_VALUE",
                "/accounts/0/services/0/status | '\"CLOSED\"' | /accounts/0/services/0/status UNKNOWN_VALUE",
                "/accounts/0/services/0/tariffFamily | '\"FIBRE\"' | /accounts/0/services/0/tariffFamily UNKNOWN_VALUE",
                // Order and periods
                "/accounts/0/services/0/packages | [] | /accounts/0/services/0/packages EMPTY_LIST",
                "/accounts/0/services/0/contract/terms/0/until | '\"2019-02-01\"' | /accounts/0/services/0/contract/terms/0/until ENDS_BEFORE_IT_BEGINS",
                "/accounts/0/services/0/controls/0/until | '\"2019-02-28\"' | /accounts/0/services/0/controls/0/until ENDS_BEFORE_IT_BEGINS",
                "/accounts/0/services/0/boltOns/0/until | '\"2020-08-10\"' | /accounts/0/services/0/boltOns/0/until ENDS_BEFORE_IT_BEGINS",
                "/accounts/0/tpa/grants/0/revokedAt | '\"2020-08-10T11:00:00+01:00\"' | /accounts/0/tpa/grants/0/revokedAt ENDS_BEFORE_IT_BEGINS",
                "/accounts/0/services/0/packages/1 | '{\"level\":\"GOLD\",\"from\":\"2020-08-03\"}' | /accounts/0/services/0/packages/1/from NOT_IN_ORDER",
                "/accounts/0/services/0/contract/terms/1 | '{\"from\":\"2019-01-31\"}' | /accounts/0/services/0/contract/terms/1/from NOT_IN_ORDER",
                "/accounts/0/services/0/caps/ofcom/1 | '{\"from\":\"2019-02-01\"}' | /accounts/0/services/0/caps/ofcom/1/from NOT_IN_ORDER",
                "/accounts/0/services/0/caps/roaming/1 | '{\"from\":\"2019-01-01\"}' | /accounts/0/services/0/caps/roaming/1/from NOT_IN_ORDER",
                "/accounts/0/services/0/controls/1 | '{\"control\":\"BAR_AUTO_DATA\",\"from\":\"2029-01-01\"}' | /accounts/0/services/0/controls/1/from OVERLAPPING",
                "/accounts/0/services/0/controls/1 | '{\"control\":\"BAR_AUTO_DATA\",\"from\":\"2019-01-01\",\"until\":\"2019-03-02\"}' | /accounts/0/services/0/controls/1/from OVERLAPPING",
                "/accounts/0/setUpOn | '\"2020-08-02\"' | /accounts/0/setUpOn SET_UP_BEFORE_MIGRATION",
                "/accounts/0/migratedOn | null | /accounts/0/setUpOn SET_UP_BEFORE_MIGRATION",
                // Resources of orders
                "/accounts/0/orders/0/resource/id | '\"S-2\"' | /accounts/0/orders/0/resource/id FOREIGN_RESOURCE",
                "/accounts/0/orders/0/resource/type | '\"account\"' | /accounts/0/orders/0/resource/id FOREIGN_RESOURCE",
                "/accounts/0/contacts/1 | '{\"id\":\"c-1\"}' | /accounts/0/contacts/1/id ID_TWICE",
                "/accounts/0/tpa/requests/1 | '{\"id\":\"R-1\",\"requestedAt\":\"2020-08-06T09:00:00Z\",\"status\":\"OPEN\"}' | /accounts/0/tpa/requests/1/id ID_TWICE",
                "/accounts/0/services/0/boltOns/0/monthlyPrice | null | /accounts/0/services/0/boltOns/0/monthlyPrice MISSING"
            })
    void what_the_contract_refuses_is_refused_with_its_place(String place, String value, String problem) {
        assertThat(problems(Example.with(Example.document(), place, value))).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "/accounts/0/services/0/contract/terms/1 | {\"from\":\"2020-02-01\",\"until\":\"2020-03-01\"}",
                "/accounts/0/services/0/contract/terms/1 | {\"from\":\"2031-02-01\"}",
                "/accounts/0/services/0/controls/1 | {\"control\":\"BAR_AUTO_DATA\",\"from\":\"2019-01-01\",\"until\":\"2019-03-01\"}",
                "/accounts/0/services/0/controls/1 | {\"control\":\"BAR_DATA\",\"from\":\"2019-03-01\"}",
                "/accounts/0/services/0/boltOns/1 | {\"product\":\"GOLD_FEATURES\",\"from\":\"2020-08-10\"}",
                "/accounts/0/services/0/caps/ofcom/0/amount | \"NO_LIMIT\"",
                "/accounts/0/services/0/caps/ofcom/0/amount | \"0\"",
                "/accounts/0/orders/0/action | \"plan.change\"",
                "/accounts/0/orders/0/resource | {\"type\":\"account\",\"id\":\"A-1\"}",
                "/accounts/0/orders/0/properties | {\"message\":[1,{\"a\":null}]}",
                "/partners/0/portal | {\"menu\":[\"SERVICES\"],\"anything\":{}}",
                "/accounts/0/setUpOn | \"2020-08-03\"",
                "/accounts/0/setUpOn | \"2024-02-29\"",
                "/accounts/0/tpa/requests/0/requestedAt | \"2020-08-06t09:00:00.5z\"",
                "/accounts/0/tpa/requests/0/requestedAt | \"2020-08-06T23:59:59-23:59\"",
                "/accounts/0/name | \"\""
            })
    void what_the_contract_allows_is_taken(String place, String value) {
        assertThat(problems(Example.with(Example.document(), place, value))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-29",
                "2020-13-01",
                "2020-00-10",
                "2020-1-1",
                "20200101",
                "+2020-01-01",
                "2020-01-01T00:00:00Z",
                "",
                " 2020-01-01",
                "٢٠٢٠-٠١-٠١",
                "12020-01-01"
            })
    void a_date_that_is_none_is_refused(String date) {
        assertThat(problems(Example.with(Example.document(), SERVICE + "/packages/0/from", '"' + date + '"')))
                .containsExactly(SERVICE + "/packages/0/from BAD_DATE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-08-06T09:00Z",
                "2020-08-06T09:00:00",
                "2020-08-06 09:00:00Z",
                "2020-08-06T24:00:00Z",
                "2020-08-06T09:60:00Z",
                "2020-08-06T23:59:60Z",
                "2021-02-29T09:00:00Z",
                "2020-08-06T09:00:00+24:00",
                "2020-08-06T09:00:00+0100",
                "2020-08-06T09:00:00.Z",
                "2021-03-28T01:30:00[Europe/London]",
                "2020-08-06",
                ""
            })
    void an_instant_that_is_none_is_refused(String instant) {
        var place = ACCOUNT + "/tpa/requests/0/requestedAt";
        assertThat(problems(Example.with(Example.document(), place, '"' + instant + '"')))
                .containsExactly(place + " BAD_INSTANT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1.00", "+1", "1.", ".5", "1.234", "1e2", "1,00", " 1", "NO_LIMIT", "１"})
    void an_amount_that_is_none_is_refused(String amount) {
        for (var place : List.of(
                "/plans/0/monthlyRate",
                ACCOUNT + "/orders/0/acceptedCost",
                SERVICE + "/boltOns/0/monthlyPrice",
                SERVICE + "/caps/roaming/0/amount")) {
            assertThat(problems(Example.with(Example.document(), place, '"' + amount + '"')))
                    .containsExactly(place + " BAD_AMOUNT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gbp", "GB", "GBPS", "£££", ""})
    void a_currency_that_is_none_is_refused(String currency) {
        assertThat(problems(Example.with(Example.document(), "/plans/0/currency", '"' + currency + '"')))
                .containsExactly("/plans/0/currency BAD_CURRENCY");
    }

    @Test
    void an_id_that_is_none_is_refused() {
        for (var id : List.of("", "a\\nb", "a\\u007fb", "x".repeat(201))) {
            assertThat(problems(Example.with(Example.document(), "/staff/0/id", '"' + id + '"')))
                    .containsExactly("/staff/0/id BAD_ID");
        }
        assertThat(problems(Example.with(Example.document(), "/staff/0/id", '"' + "ü".repeat(200) + '"')))
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
            CHECK.document(Example.json(json), problems);
            assertThat(said(problems)).containsExactly(" WRONG_TYPE");
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
        CHECK.line(Example.json(line), problems);
        assertThat(said(problems)).containsExactly(problem);
    }

    @Test
    void whatever_the_contract_accepts_is_accepted() {
        for (var seed = 0; seed < 1000; seed++) {
            assertThat(problems(Cases.next(seed).document())).as("seed " + seed).isEmpty();
        }
    }

    private static List<String> problems(ObjectNode document) {
        var problems = new Problems();
        CHECK.document(document, problems);
        return said(problems);
    }

    private static List<String> said(Problems problems) {
        return problems.list().stream().map(DocumentCheckTest::said).toList();
    }

    private static String said(Problem problem) {
        return problem.pointer() + " " + problem.code();
    }
}
