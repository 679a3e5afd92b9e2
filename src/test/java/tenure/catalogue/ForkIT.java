package tenure.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenure.Tokens;

/** A plan is split: who is on it stays, everybody else gets the new one. */
@QuarkusTest
class ForkIT {

    private static final String SPLIT = """
            {"changes": {"monthlyRate": "25.00", "allowances": [{"item": "SCAN", "mode": "UNLIMITED"}]},
             "appliesToExisting": false}""";

    private final Catalogue catalogue =
            new Catalogue("F" + UUID.randomUUID().toString().substring(0, 8));

    @BeforeEach
    void bronzeWithSubscribersAndPlansAround() {
        catalogue.load("""
                {"partners": [{"id": "~P", "name": "Fairfield", "users": [{"id": "~pu"}], "portal": {"menu": ["SERVICES"],
                   "planChange": {"RECURRING": ["REQUEST", "SELF"]}}}],
                 "staff": [{"id": "~st"}],
                 "plans": [
                  {"id": "~B", "name": "~Bronze", "type": "RECURRING", "monthlyRate": "20.00", "currency": "GBP",
                   "visibility": ["SIGNUP_EXISTING"], "changeableTo": ["~B", "~S"]},
                  {"id": "~S", "name": "~Silver", "type": "RECURRING", "monthlyRate": "30.00", "currency": "GBP",
                   "visibility": ["SIGNUP_EXISTING"], "changeableTo": ["~G", "~B", "~S"]},
                  {"id": "~G", "name": "~Gold", "type": "RECURRING", "monthlyRate": "40.00", "currency": "GBP",
                   "visibility": ["SIGNUP_EXISTING"]}],
                 "accounts": [
                  {"id": "~A1", "name": "Ash", "partner": "~P", "migratedOn": "2020-08-03", "setUpOn": "2020-08-05",
                   "users": [{"id": "~cu1", "role": "PRIMARY"}],
                   "services": [{"id": "~S1", "status": "ACTIVE", "plan": "~B",
                                 "packages": [{"level": "ESSENTIAL", "from": "2020-08-03"}]}]},
                  {"id": "~A2", "name": "Elm", "partner": "~P", "migratedOn": "2020-08-03", "setUpOn": "2020-08-05",
                   "users": [{"id": "~cu2", "role": "PRIMARY"}],
                   "services": [{"id": "~S2", "status": "ACTIVE", "plan": "~S",
                                 "packages": [{"level": "ESSENTIAL", "from": "2020-08-03"}]}]}]}""");
    }

    private String split() {
        return catalogue
                .edit("~B", SPLIT)
                .statusCode(201)
                .body("state", equalTo("DONE"))
                .body("plans.legacy.name", equalTo(catalogue.own("~Bronze Legacy")))
                .extract()
                .path("successor");
    }

    @Test
    void who_is_on_the_plan_stays_and_the_new_one_takes_its_name_and_place() {
        String successor = split();
        catalogue
                .get("/v1/plans/~B")
                .body("name", equalTo(catalogue.own("~Bronze Legacy")))
                .body("visibility", contains("INTERNAL"))
                .body("monthlyRate", equalTo("20.00"))
                .body("changeableTo", contains(catalogue.own("~S"), successor));
        catalogue
                .get("/v1/plans/" + successor)
                .body("name", equalTo(catalogue.own("~Bronze")))
                .body("monthlyRate", equalTo("25.00"))
                .body("allowances[0].mode", equalTo("UNLIMITED"))
                .body("version", equalTo(1))
                .body("predecessor", equalTo(catalogue.own("~B")))
                .body("visibility", containsInAnyOrder("SIGNUP_NEW", "SIGNUP_EXISTING", "LEAD_GEN"))
                .body("changeableTo", contains(catalogue.own("~S")));
        catalogue
                .get("/v1/plans/~S")
                .body("changeableTo", contains(catalogue.own("~G"), successor, catalogue.own("~S")));
        catalogue
                .rehearse("~B", "{\"changes\": {\"monthlyRate\": \"1.00\"}, \"appliesToExisting\": true}")
                .body("subscribers.accounts", equalTo(1));
        catalogue
                .rehearse(successor, "{\"changes\": {\"monthlyRate\": \"1.00\"}, \"appliesToExisting\": true}")
                .body("subscribers.accounts", equalTo(0));
    }

    @Test
    void a_name_that_is_taken_gets_a_number() {
        String second = split();
        String third = catalogue
                .edit(second, SPLIT)
                .statusCode(201)
                .body("plans.legacy.name", equalTo(catalogue.own("~Bronze Legacy 2")))
                .extract()
                .path("successor");
        catalogue.edit(third, SPLIT).body("plans.legacy.name", equalTo(catalogue.own("~Bronze Legacy 3")));
        // What led to the first leads to the last, and nothing to those between.
        catalogue.get("/v1/plans/~S").body("changeableTo", not(hasItem(second))).body("version", equalTo(4));
    }

    @Test
    void what_is_kept_for_those_who_are_on_it_is_not_split_again() {
        split();
        catalogue.edit("~B", SPLIT).statusCode(409).body("problems.code", contains("PLAN_IS_LEGACY"));
        catalogue
                .edit("~G", "{\"changes\": {\"changeableTo\": [\"~S\", \"~B\"]}, \"appliesToExisting\": false}")
                .statusCode(409)
                .body("problems[0].code", equalTo("PLAN_IS_LEGACY"))
                .body("problems[0].pointer", equalTo("/changes/changeableTo/1"));
    }

    @Test
    void a_legacy_plan_is_listed_to_staff_and_to_those_who_are_on_it() {
        String successor = split();
        String list = "/v1/plans?limit=500&name=~Bronze";
        String legacy = catalogue.own("~B");
        catalogue.get(list).body("plans.id", containsInAnyOrder(legacy, successor));
        catalogue
                .get(Tokens.customer(catalogue.own("~cu1"), catalogue.own("~A1")), list)
                .body("plans.id", containsInAnyOrder(legacy, successor));
        String other = Tokens.customer(catalogue.own("~cu2"), catalogue.own("~A2"));
        catalogue
                .get(other, list)
                .body("plans.id", contains(successor))
                .body("plans[0].predecessor", nullValue())
                .body("plans[0].changeableTo", contains(catalogue.own("~S")));
        catalogue.get(other, "/v1/plans/~B").statusCode(404);
        catalogue
                .get(Tokens.partner(catalogue.own("~pu"), catalogue.own("~P")), list)
                .body("plans.id", contains(successor));
        catalogue.get(Tokens.pep(), list + "&subject=customer:~cu2").body("plans.id", contains(successor));
        catalogue.get(Tokens.staff("clerk"), list + "&subject=customer:~cu2").body("plans.id", contains(successor));
        catalogue.get(Tokens.pep(), list + "&subject=staff:~st").body("plans", hasSize(2));
        catalogue.get(Tokens.pep(), list + "&subject=customer:~nobody").body("plans", empty());
        catalogue
                .get(other, "/v1/accounts/~A2/services/~S2/plan-options")
                .body("targets.plan", containsInAnyOrder(catalogue.own("~G"), successor));
    }

    @Test
    void a_quote_that_was_open_counts_no_more() {
        String customer = Tokens.customer(catalogue.own("~cu2"), catalogue.own("~A2"));
        String quote = catalogue
                .get(customer, "/v1/accounts/~A2/services/~S2/plan-change/quote?plan=~G&startDate=2999-01-01")
                .statusCode(200)
                .extract()
                .path("id");
        String staff = Tokens.staff(catalogue.own("~st"));
        String forStaff = catalogue
                .get(staff, "/v1/accounts/~A1/services/~S1/plan-change/quote?plan=~G&startDate=2999-01-01")
                .statusCode(200)
                .extract()
                .path("id");
        catalogue.edit("~G", SPLIT).statusCode(201);
        order(customer, "~A2", "~S2", quote).statusCode(403).body("reasons", contains("PLAN_NOT_IN_ALLOWED_LIST"));
        order(staff, "~A1", "~S1", forStaff).statusCode(409).body("problems.code", contains("QUOTE_STALE"));
    }

    private io.restassured.response.ValidatableResponse order(
            String token, String account, String service, String quote) {
        return Tokens.bearing(token)
                .contentType("application/json")
                .body(catalogue.own("""
                        {"action": "plan.change", "resource": {"type": "service", "id": "%s"},
                         "properties": {"plan": "~G", "startDate": "2999-01-01", "quote": "%s"}}""".formatted(service, quote)))
                .post(catalogue.own("/v1/accounts/" + account + "/orders"))
                .then();
    }

    @Test
    void every_version_stays_readable_with_who_made_it_and_how() {
        String successor = split();
        catalogue
                .get("/v1/plans/~B/history")
                .body("versions.number", contains(2, 1))
                .body("versions.how", contains("FORK", "IMPORT"))
                .body("versions.by", contains("clerk", "operator"))
                .body("versions[1].plan.name", equalTo(catalogue.own("~Bronze")))
                .body("versions[1].plan.changeableTo", hasSize(2));
        catalogue.get("/v1/plans/~B/history?limit=1&token=2").body("versions.number", contains(1));
        catalogue.get("/v1/plans/" + successor + "/history").body("versions.how", contains("FORK"));
        catalogue.get("/v1/plans/~B/edits").body("edits.successor", contains(successor));
    }

    @Test
    void what_a_split_would_do_is_shown_and_not_done() {
        catalogue
                .rehearse("~B", SPLIT)
                .statusCode(200)
                .body("plans.legacy.name", equalTo(catalogue.own("~Bronze Legacy")))
                .body("plans.relisted", contains(catalogue.own("~S")))
                .body("accounts.account", contains(catalogue.own("~A1")))
                .body("accounts[0].monthlyNow", equalTo("20.00"))
                .body("accounts[0].monthlyThen", equalTo("20.00"));
        catalogue.get("/v1/plans/~B").body("name", equalTo(catalogue.own("~Bronze")));
        catalogue.get("/v1/plans/~B/history").body("versions", hasSize(1));
        catalogue.edit("~B", SPLIT.replace("}]}", "}], \"name\": \"Tin\"}")).statusCode(400);
        catalogue
                .edit(
                        "~B",
                        "{\"changes\": {\"monthlyRate\": \"dear\", \"partners\": [\"~none\"]}, \"appliesToExisting\": false}")
                .statusCode(422)
                .body("problems.pointer", containsInAnyOrder("/changes/monthlyRate", "/changes/partners/0"));
    }
}
