package tenure.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallerTest {
    @ParameterizedTest(name = "{0} as {1} {2}: {3}")
    @CsvSource({
        "PEP,      customer, someone, true",
        "PEP,      partner,  someone, true",
        "PEP,      robot,    someone, true",
        "CUSTOMER, customer, me,      true",
        "CUSTOMER, customer, someone, false",
        "CUSTOMER, partner,  me,      false",
        "CUSTOMER, staff,    me,      false",
        "PARTNER,  partner,  me,      true",
        "PARTNER,  partner,  someone, false",
        "PARTNER,  customer, me,      false",
        "PARTNER,  customer, someone, false",
        "STAFF,    staff,    me,      true",
        "STAFF,    staff,    someone, false",
        "STAFF,    customer, someone, true",
        "STAFF,    partner,  someone, false",
        "ANALYST,  staff,    me,      false",
        "ANALYST,  customer, me,      false",
        "APPROVER, staff,    me,      false",
        "APPROVER, customer, me,      false",
        "ADMIN,    staff,    me,      false",
        "ADMIN,    admin,    me,      false",
        "ADMIN,    customer, someone, false",
    })
    void a_group_may_ask_as(Group group, String type, String id, boolean may) {
        assertThat(me(EnumSet.of(group)).mayAskAs(type, id)).isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource(names = "PEP", mode = EnumSource.Mode.EXCLUDE)
    void nobody_but_an_enforcement_point_asks_as_another_partner(Group group) {
        assertThat(me(EnumSet.of(group)).mayAskAs("partner", "someone")).isFalse();
    }

    @Test
    void a_customer_without_an_account_may_not_ask() {
        var caller = new Caller("me", EnumSet.of(Group.CUSTOMER), null, "partner-1");
        assertThat(caller.mayAskAs("customer", "me")).isFalse();
    }

    @Test
    void a_partner_without_a_partner_number_may_not_ask() {
        var caller = new Caller("me", EnumSet.of(Group.PARTNER), "account-1", null);
        assertThat(caller.mayAskAs("partner", "me")).isFalse();
    }

    @Test
    void a_caller_in_no_group_may_not_ask() {
        assertThat(me(Set.of()).mayAskAs("customer", "me")).isFalse();
    }

    @Test
    void one_group_that_may_is_enough() {
        assertThat(me(EnumSet.of(Group.ADMIN, Group.STAFF)).mayAskAs("staff", "me"))
                .isTrue();
    }

    @Test
    void a_group_of_the_issuers_own_means_nothing() {
        assertThat(Group.named("finance")).isEmpty();
        assertThat(Group.named("PEP")).isEmpty();
    }

    private static Caller me(Set<Group> groups) {
        return new Caller("me", groups, "account-1", "partner-1");
    }
}
