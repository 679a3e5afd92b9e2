package tenure.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Keeps the generator from rotting: it must stay valid and reach every corner of the contract. */
class CasesTest {
    private static final int SEEDS = 3000;
    private static final Set<String> OBLIGATIONS = Set.of(
            "NOTIFY_CUSTOMER",
            "MASK_BANK_DETAILS",
            "KEEP_PROTECTED_CONTROLS",
            "WARN_IRREVERSIBLE",
            "CONFIRM_IN_WRITING",
            "OFFER_OFCOM_CAP",
            "LOCATION_PRECISION",
            "CHARGE_TERMINATION",
            "PRICE_OF_CHANGE");

    @Test
    void everyReasonSourceObligationOutcomeAndPermittedActionOccurs() {
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Case one = Cases.next(seed);
            one.questions().forEach(question -> see(question, Oracle.answer(one.document(), question), seen));
        }
        Set<String> wanted = new TreeSet<>(Tables.reachableReasons());
        wanted.addAll(OBLIGATIONS);
        wanted.addAll(Set.of(
                "ALLOW",
                "DENY",
                "NEEDS_APPROVAL",
                "NEEDS_COST_ACCEPTANCE",
                "COUNTRY",
                "APPROXIMATE",
                "PRECISE",
                "PACKAGE",
                "BOLT_ON",
                "GRANDFATHERED",
                "STATUTORY"));
        Tables.ACTIONS.keySet().forEach(action -> wanted.add("ALLOW " + action));
        wanted.removeAll(seen);
        assertEquals(Set.of(), wanted, "never met");
        assertTrue(!seen.contains("NO_RULE_APPLIES"), "every cell of section 7 permits, asks or denies");
    }

    private static void see(JsonNode question, JsonNode answer, Set<String> seen) {
        JsonNode context = answer.get("context");
        seen.add(Json.text(context, "outcome"));
        seen.add(Json.text(context, "source"));
        Json.list(context, "reasons").forEach(reason -> seen.add(reason.textValue()));
        for (JsonNode obligation : Json.list(context, "obligations")) {
            seen.add(Json.text(obligation, "type"));
            seen.add(Json.text(Json.member(obligation, "properties"), "precision"));
        }
        if (answer.get("decision").booleanValue()) {
            seen.add("ALLOW " + Json.text(question.get("action"), "name"));
        }
    }

    @Test
    void oneSeedIsOneCase() {
        assertEquals(Cases.next(7, "x-"), Cases.next(7, "x-"));
    }

    @Test
    void aPrefixChangesIdsAlone() {
        for (long seed = 0; seed < 200; seed++) {
            Case plain = Cases.next(seed);
            Case prefixed = Cases.next(seed, "x-");
            assertEquals(answers(plain), answers(prefixed));
            ids(prefixed.document(), new ArrayList<>()).stream()
                    .filter(id -> !id.equals("DEFAULT"))
                    .forEach(id -> assertTrue(id.startsWith("x-"), id));
        }
    }

    private static List<JsonNode> answers(Case one) {
        return one.questions().stream()
                .map(q -> (JsonNode) Oracle.answer(one.document(), q))
                .toList();
    }

    @Test
    void documentsKeepTheRulesOfSection11() {
        for (long seed = 0; seed < SEEDS; seed++) {
            JsonNode document = Cases.next(seed, "v-").document();
            List<String> ids = ids(document, new ArrayList<>());
            assertEquals(ids.size(), new HashSet<>(ids).size(), "an id twice, seed " + seed);
            for (JsonNode account : Json.list(document, "accounts")) {
                checkAccount(account);
            }
        }
    }

    /** Ids that the document defines; an order's resource only refers to one. */
    private static List<String> ids(JsonNode node, List<String> found) {
        if (Json.has(node, "id")) {
            found.add(Json.text(node, "id"));
        }
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> {
                if (!name.equals("resource")) {
                    ids(node.get(name), found);
                }
            });
        } else {
            node.forEach(child -> ids(child, found));
        }
        return found;
    }

    private static void checkAccount(JsonNode account) {
        LocalDate migratedOn = Dates.day(account, "migratedOn");
        LocalDate setUpOn = Dates.day(account, "setUpOn");
        assertTrue(setUpOn == null || (migratedOn != null && !setUpOn.isBefore(migratedOn)), "set up before migration");
        for (JsonNode grant : Json.list(Json.member(account, "tpa"), "grants")) {
            Instant revokedAt = Dates.moment(grant, "revokedAt");
            assertTrue(
                    revokedAt == null || revokedAt.isAfter(Dates.moment(grant, "grantedAt")), "revoked before granted");
        }
        List<JsonNode> services = Json.list(account, "services");
        services.forEach(CasesTest::checkService);
        for (JsonNode order : Json.list(account, "orders")) {
            JsonNode resource = order.get("resource");
            List<JsonNode> targets = "account".equals(Json.text(resource, "type")) ? List.of(account) : services;
            assertTrue(Json.byId(targets, Json.text(resource, "id")) != null, "an order for another account");
        }
    }

    private static void checkService(JsonNode service) {
        List<JsonNode> terms = Json.list(Json.member(service, "contract"), "terms");
        JsonNode caps = Json.member(service, "caps");
        assertTrue(!Json.list(service, "packages").isEmpty(), "no package");
        for (List<JsonNode> ordered :
                List.of(Json.list(service, "packages"), terms, Json.list(caps, "ofcom"), Json.list(caps, "roaming"))) {
            for (int i = 1; i < ordered.size(); i++) {
                assertTrue(
                        Dates.day(ordered.get(i - 1), "from").isBefore(Dates.day(ordered.get(i), "from")),
                        "order of from");
            }
        }
        terms.forEach(CasesTest::checkPeriod);
        List<JsonNode> controls = Json.list(service, "controls");
        controls.forEach(CasesTest::checkPeriod);
        controls.forEach(holding -> assertEquals(1, overlapping(controls, holding), "overlapping holdings"));
        for (JsonNode boltOn : Json.list(service, "boltOns")) {
            checkPeriod(boltOn);
            assertTrue(
                    !Json.flag(boltOn, "contractual") || Json.has(boltOn, "monthlyPrice"), "contractual without price");
        }
    }

    private static void checkPeriod(JsonNode period) {
        LocalDate until = Dates.day(period, "until");
        assertTrue(until == null || Dates.day(period, "from").isBefore(until), "from not before until");
    }

    private static long overlapping(List<JsonNode> holdings, JsonNode one) {
        return holdings.stream()
                .filter(other -> other.get("control").equals(one.get("control"))
                        && (Dates.inPeriod(one, Dates.day(other, "from"))
                                || Dates.inPeriod(other, Dates.day(one, "from"))))
                .count();
    }
}
