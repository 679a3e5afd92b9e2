package tenure.account.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tenure.account.intake.Checked.problems;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which values a document may hold. */
class DocumentValuesTest {
    private static final String ACCOUNT = "/accounts/0";
    private static final String SERVICE = "/accounts/0/services/0";

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
                "/partners/0/portal | {\"menu\":[\"SERVICES\"],\"planChange\":{}}",
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
}
