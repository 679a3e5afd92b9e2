package tenure.account.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tenure.account.intake.Checked.problems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What plans, the settings of portals and lines of service must be. */
class PlanDocumentsTest {

    private static final String PORTAL = "/partners/0/portal";
    private static final String PLAN = "/plans/0";
    private static final String SERVICE = "/accounts/0/services/0";

    private static ObjectNode with(String place, String value) {
        return Example.with(Example.document(), place, value.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'menu':null,'planChange':null,'changePlan':null}",
                "{'menu':[]}",
                "{'menu':['STATISTICS','SERVICES','FINANCE','MESSAGES','TICKETS','DOCUMENTS','PROFILE','ABOUT','NEWS']}",
                "{'planChange':{'INTERNET':['REQUEST','SELF'],'VOICE':[],'RECURRING':null}}",
                "{'changePlan':{'RECURRING':null,'PREPAID':{}}}",
                "{'changePlan':{'RECURRING':{'refund':'UNUSED_MONEY','feeDearer':'0.00','feeCheaper':'30',"
                        + "'invoice':'END_OF_NEXT_MONTH','minimumInvoice':'0.5'}}}",
                "{'changePlan':{'PREPAID':{'refund':'ROLLOVER_UNUSED_DATA','rolloverExpiry':'12'}}}",
                "{'changePlan':{'PREPAID':{'refund':'NONE','rolloverExpiry':1}}}",
                "{'changePlan':{'PREPAID':{'rolloverExpiry':'END_OF_PERIOD','feeDearer':null}}}"
            })
    void a_portal_may_have_these_settings(String portal) {
        assertThat(problems(with(PORTAL, portal))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'colour':1} | /colour UNKNOWN_MEMBER",
                "{'a/b~c':1} | /a~1b~0c UNKNOWN_MEMBER",
                "{'menu':'SERVICES'} | /menu WRONG_TYPE",
                "{'menu':['SERVICES','services']} | /menu/1 UNKNOWN_VALUE",
                "{'menu':[null]} | /menu/0 WRONG_TYPE",
                "{'planChange':{'BUNDLE':['SELF']}} | /planChange/BUNDLE UNKNOWN_MEMBER",
                "{'planChange':{'VOICE':['SELF','BOTH']}} | /planChange/VOICE/1 UNKNOWN_VALUE",
                "{'planChange':['SELF']} | /planChange WRONG_TYPE",
                "{'changePlan':{'INTERNET':{}}} | /changePlan/INTERNET UNKNOWN_MEMBER",
                "{'changePlan':{'RECURRING':{'refund':'ROLLOVER_UNUSED_DATA'}}} | /changePlan/RECURRING/refund UNKNOWN_VALUE",
                "{'changePlan':{'PREPAID':{'refund':'UNUSED_MONEY'}}} | /changePlan/PREPAID/refund UNKNOWN_VALUE",
                "{'changePlan':{'PREPAID':{'invoice':'NEXT_CYCLE'}}} | /changePlan/PREPAID/invoice UNKNOWN_MEMBER",
                "{'changePlan':{'PREPAID':{'minimumInvoice':'1'}}} | /changePlan/PREPAID/minimumInvoice UNKNOWN_MEMBER",
                "{'changePlan':{'RECURRING':{'invoice':'NOW'}}} | /changePlan/RECURRING/invoice UNKNOWN_VALUE",
                "{'changePlan':{'RECURRING':{'feeDearer':'-1.00'}}} | /changePlan/RECURRING/feeDearer BAD_AMOUNT",
                "{'changePlan':{'RECURRING':{'feeCheaper':30}}} | /changePlan/RECURRING/feeCheaper WRONG_TYPE",
                "{'changePlan':{'PREPAID':{'rolloverExpiry':0}}} | /changePlan/PREPAID/rolloverExpiry BAD_NUMBER",
                "{'changePlan':{'PREPAID':{'rolloverExpiry':13}}} | /changePlan/PREPAID/rolloverExpiry BAD_NUMBER",
                "{'changePlan':{'PREPAID':{'rolloverExpiry':1.5}}} | /changePlan/PREPAID/rolloverExpiry BAD_NUMBER",
                "{'changePlan':{'PREPAID':{'rolloverExpiry':'13'}}} | /changePlan/PREPAID/rolloverExpiry UNKNOWN_VALUE"
            })
    void other_settings_are_refused_by_their_place(String portal, String problem) {
        assertThat(problems(with(PORTAL, portal))).containsExactly(PORTAL + problem);
    }

    @Test
    void default_settings_have_no_users() {
        assertThat(problems(with("/partners/1", "{'id':'DEFAULT','portal':{'menu':['SERVICES']},'users':[]}")))
                .isEmpty();
        assertThat(problems(with("/partners/1", "{'id':'DEFAULT','users':[{'id':'pu-9'}]}")))
                .containsExactly("/partners/1/users/0/id DEFAULT_HAS_NO_USERS");
    }

    @Test
    void a_plan_may_have_all_of_these() {
        assertThat(problems(with(PLAN, """
                {'id':'PRO-30','name':'Pro 30GB','type':'INTERNET','monthlyRate':'20.00','annualRate':'200','currency':'GBP',
                 'enabled':false,'visibility':['INTERNAL','SIGNUP_NEW','SIGNUP_EXISTING','LEAD_GEN'],'changeableTo':['PRO-30'],
                 'partners':['P-1'],'allowances':[{'item':'SCAN','mode':'RESTRICTED','count':10,'extraCount':1,'extraFee':'0.50'},
                 {'item':'MAIL','mode':'UNLIMITED'},{'item':'FAX','mode':'NOT_OFFERED','count':0}],'version':3,'predecessor':'OLD'}
                """))).isEmpty();
        assertThat(problems(with(PLAN, """
                {'id':'PRO-30','name':'Pro 30GB','type':'BUNDLE','monthlyRate':'20.00','annualRate':null,'currency':null,
                 'enabled':null,'visibility':null,'changeableTo':null,'partners':[],'allowances':null,'version':null,
                 'predecessor':null}
                """))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/annualRate | '1.234' | /annualRate BAD_AMOUNT",
                "/enabled | 'yes' | /enabled WRONG_TYPE",
                "/visibility | ['PUBLIC'] | /visibility/0 UNKNOWN_VALUE",
                "/changeableTo | 'X' | /changeableTo WRONG_TYPE",
                "/changeableTo | [''] | /changeableTo/0 BAD_ID",
                "/partners | [7] | /partners/0 WRONG_TYPE",
                "/version | 0 | /version BAD_NUMBER",
                "/version | '3' | /version BAD_NUMBER",
                "/predecessor | '' | /predecessor BAD_ID",
                "/allowances | [{}] | /allowances/0/item MISSING, /allowances/0/mode MISSING",
                "/allowances | [{'item':'SCAN','mode':'SOME'}] | /allowances/0/mode UNKNOWN_VALUE",
                "/allowances | [{'item':'SCAN','mode':'RESTRICTED','count':-1}] | /allowances/0/count BAD_NUMBER",
                "/allowances | [{'item':'SCAN','mode':'RESTRICTED','extraCount':0}] | /allowances/0/extraCount BAD_NUMBER",
                "/allowances | [{'item':'SCAN','mode':'RESTRICTED','extraFee':1}] | /allowances/0/extraFee WRONG_TYPE",
                "/allowances | [{'item':'SCAN','mode':'RESTRICTED','price':1}] | /allowances/0/price UNKNOWN_MEMBER",
                "/legacy | true | /legacy UNKNOWN_MEMBER"
            })
    void what_a_plan_may_not_be_is_refused_by_its_place(String member, String value, String expected) {
        assertThat(problems(with(PLAN + member, value)))
                .containsExactlyInAnyOrder(expected.replace("/allowances", PLAN + "/allowances")
                        .replaceAll("^/(?!plans)", PLAN + "/")
                        .split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/billing | 'CASH' | /billing UNKNOWN_VALUE",
                "/paidUntil | '2021-02-29' | /paidUntil BAD_DATE",
                "/from | 5 | /from WRONG_TYPE",
                "/replaces | 'S-9' | /replaces FOREIGN_RESOURCE",
                "/replaces | 'S-1' | /replaces REPLACES_ITSELF"
            })
    void what_a_line_may_not_be_is_refused_by_its_place(String member, String value, String problem) {
        assertThat(problems(with(SERVICE + member, value))).containsExactly(SERVICE + problem);
    }

    @Test
    void a_line_that_waits_has_a_day_and_a_line_to_replace() {
        String line =
                "{'id':'S-2','status':'PENDING','plan':'PRO-30','packages':[{'level':'GOLD','from':'2020-08-03'}],"
                        + "'replaces':'S-1'%s}";
        assertThat(problems(with("/accounts/0/services/1", line.formatted(",'from':'2021-01-01'"))))
                .isEmpty();
        assertThat(problems(with("/accounts/0/services/1", line.formatted(""))))
                .containsExactly("/accounts/0/services/1/from MISSING");
        assertThat(problems(
                        with("/accounts/0/services/1", line.formatted(",'from':'2021-01-01','until':'2021-01-01'"))))
                .containsExactly("/accounts/0/services/1/until ENDS_BEFORE_IT_BEGINS");
    }
}
