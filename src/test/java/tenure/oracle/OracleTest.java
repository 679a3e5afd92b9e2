package tenure.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tenure.oracle.Golden.allow;
import static tenure.oracle.Golden.answer;
import static tenure.oracle.Golden.ask;
import static tenure.oracle.Golden.deny;
import static tenure.oracle.Golden.partner;
import static tenure.oracle.Golden.primary;
import static tenure.oracle.Golden.refusal;
import static tenure.oracle.Golden.world;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The golden examples of section 12, told to the oracle itself. */
class OracleTest {
    private static final String ESSENTIAL = "'packages':[{'level':'ESSENTIAL','from':'2020-08-03'}]";
    private static final String RENEWED =
            ",'contract':{'terms':[{'from':'2019-02-01','until':'2021-02-01'},{'from':'2021-02-01','until':'2023-02-01'}]}";
    private static final String ONE_TERM = ",'contract':{'terms':[{'from':'2019-02-01','until':'2021-02-01'}]}";
    private static final String HELD =
            ",'controls':[{'control':'BAR_AUTO_DATA','from':'2019-03-01','grandfathered':true}],"
                    + "'caps':{'ofcom':[{'amount':'20.00','from':'2019-02-01'}]}";
    private static final String AUTO = "'control':'BAR_AUTO_DATA'";
    private static final String GOLD = "'product':'GOLD_FEATURES'";

    @Test
    void g5GrandfatheringLastsUntilRenewalAndNotUntilEligibility() {
        JsonNode world = world(ESSENTIAL + ONE_TERM + HELD);
        for (String day : new String[] {"2021-01-31", "2021-02-01", "2021-06-01"}) {
            assertEquals(allow(",'source':'GRANDFATHERED'"), primary(world, "bar.keep", AUTO, day));
            assertStatutory(world, day);
        }
    }

    @Test
    void g5RenewalEndsIt() {
        JsonNode world = world(ESSENTIAL + RENEWED + HELD);
        assertEquals(allow(",'source':'GRANDFATHERED'"), primary(world, "bar.keep", AUTO, "2021-01-31"));
        assertEquals(deny("GRANDFATHERING_ENDED"), primary(world, "bar.keep", AUTO, "2021-02-01"));
        assertStatutory(world, "2021-02-01");
    }

    @Test
    void g5RenewalOntoGoldKeepsItByPackage() {
        String packages = "'packages':[{'level':'ESSENTIAL','from':'2020-08-03'},{'level':'GOLD','from':'2021-02-01'}]";
        JsonNode world = world(packages + RENEWED + HELD);
        assertEquals(allow(",'source':'GRANDFATHERED'"), primary(world, "bar.keep", AUTO, "2021-01-31"));
        assertEquals(allow(",'source':'PACKAGE'"), primary(world, "bar.keep", AUTO, "2021-02-01"));
        assertStatutory(world, "2021-02-01");
    }

    private static void assertStatutory(JsonNode world, String day) {
        assertEquals(allow(",'source':'STATUTORY'"), primary(world, "ofcom-cap.keep", "", day));
        assertEquals(allow(",'source':'STATUTORY'"), primary(world, "roaming-cap.keep", "", day));
    }

    @Test
    void g6RemovingAContractualBoltOnCosts() {
        JsonNode world = world(ESSENTIAL + ",'boltOns':[{'product':'GOLD_FEATURES','from':'2020-08-10',"
                + "'until':'2021-08-01','monthlyPrice':'5.00','contractual':true}]");
        assertEquals(needsAcceptance("30.00"), primary(world, "bolt-on.remove", GOLD, "2021-02-01"));
        assertEquals(needsAcceptance("2.42"), primary(world, "bolt-on.remove", GOLD, "2021-07-17"));
        assertEquals(deny("BOLT_ON_NOT_ACTIVE"), primary(world, "bolt-on.remove", GOLD, "2021-08-01"));
        JsonNode accepted = ask(
                "customer:cu-1", "bolt-on.remove", GOLD, "service:S-1", "'asOf':'2021-02-01','acceptedCost':'30.00'");
        assertEquals(
                allow(",'cost':{'amount':'30.00','currency':'GBP'},'obligations':[{'type':'CHARGE_TERMINATION',"
                        + "'properties':{'amount':'30.00','currency':'GBP'}}]"),
                answer(world, accepted));
    }

    private static String needsAcceptance(String amount) {
        return "{'decision':false,'context':{'outcome':'NEEDS_COST_ACCEPTANCE','reasons':['COST_NOT_ACCEPTED'],"
                + "'cost':{'amount':'" + amount + "','currency':'GBP'}}}";
    }

    @Test
    void g7ThirdPartyAccessBeginsAndEndsAtItsInstants() {
        JsonNode world = world(
                ESSENTIAL,
                "{'grants':[{'partner':'P-1','grantedAt':'2020-08-10T10:00:00Z',"
                        + "'revokedAt':'2020-09-10T10:00:00Z','scopes':['ALL']}]}");
        assertWithoutAccess(world, "2020-08-10T09:59:59Z");
        assertWithAccess(world, "2020-08-10T11:00:00+01:00");
        assertWithAccess(world, "2020-09-10T09:59:59Z");
        assertWithoutAccess(world, "2020-09-10T10:00:00Z");
    }

    private static void assertWithoutAccess(JsonNode world, String asOf) {
        assertEquals(deny("TPA_REQUIRED"), partner(world, "usage.view", "", "service:S-1", asOf));
        assertEquals(
                refusal("NEEDS_APPROVAL", "CUSTOMER_APPROVAL_REQUIRED"),
                partner(world, "data-boost.add", "'product':'DATA_BOOST_1GB'", "service:S-1", asOf));
        assertEquals(deny("NEVER_FOR_PARTNERS"), partner(world, "bank-details.view", "", "account:A-1", asOf));
    }

    private static void assertWithAccess(JsonNode world, String asOf) {
        assertEquals(allow(""), partner(world, "usage.view", "", "service:S-1", asOf));
        assertEquals(
                allow(",'obligations':[{'type':'NOTIFY_CUSTOMER'}]"),
                partner(world, "data-boost.add", "'product':'DATA_BOOST_1GB'", "service:S-1", asOf));
        assertEquals(deny("NEVER_FOR_PARTNERS"), partner(world, "bank-details.view", "", "account:A-1", asOf));
    }

    @Test
    void g11MidContractTheBoltOnGivesWhatThePackageMayNot() {
        JsonNode world = world(ESSENTIAL + RENEWED);
        assertEquals(deny("NOT_RENEWAL_ELIGIBLE"), primary(world, "package.change", "'package':'GOLD'", "2021-05-01"));
        JsonNode bought = world(ESSENTIAL + RENEWED + ",'boltOns':[{'product':'GOLD_FEATURES','from':'2021-05-01',"
                + "'monthlyPrice':'5.00','contractual':true}]");
        assertEquals(deny("PACKAGE_TOO_LOW"), primary(bought, "bar.add", AUTO, "2021-04-30"));
        assertEquals(allow(",'source':'BOLT_ON'"), primary(bought, "bar.add", AUTO, "2021-05-01"));
    }

    @Test
    void g12AnothersAccountAndNoAccountAreTheSame() {
        JsonNode world = world(ESSENTIAL);
        JsonNode anothers = ask("partner:pu-9", "usage.view", "", "service:S-1", "'asOf':'2021-02-01'");
        JsonNode nobodys = ask("partner:pu-9", "usage.view", "", "service:S-9", "'asOf':'2021-02-01'");
        assertEquals(deny("NOT_YOUR_CUSTOMER"), answer(world, anothers));
        assertEquals(deny("NOT_YOUR_CUSTOMER"), answer(world, nobodys));
    }
}
