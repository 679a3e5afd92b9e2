package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Action properties: mostly what the service holds or could hold, now and then a wrong form. */
final class Values {
    private static final List<String> AMOUNTS =
            List.of("20", "20.0", "20.00", "0", "007.5", "99999999999999999999", "NO_LIMIT", "NO_LIMIT", "NO_LIMIT");
    private static final List<String> WRONG_AMOUNTS = List.of(
            "1.234", "-1", "1e3", ".5", "5.", "", " 5", "+5", "1,5", "5\n", "no_limit", "\u0665", "0x10", "NaN");

    private final Dice dice;

    Values(Dice dice) {
        this.dice = dice;
    }

    void put(ObjectNode properties, Tables.Act act, JsonNode service, List<Instant> focus) {
        String name = act.property();
        if (name.equals("plan") || name.equals("request")) {
            plan(properties, act, service, focus);
            return;
        }
        if (dice.chance(5)) {
            wrongForm(properties, name);
            return;
        }
        switch (name) {
            case "control" -> properties.put(name, control(act, service, focus));
            case "product" -> properties.put(name, product(act, service, focus));
            case "package" ->
                properties.put(name, dice.chance(96) ? dice.pick(Tables.LEVELS) : dice.word("SILVER gold BASIC"));
            default -> properties.put(name, dice.chance(90) ? dice.pick(AMOUNTS) : dice.pick(WRONG_AMOUNTS));
        }
    }

    /** A day at one of the edges: paid until, a pending line's, or some day, which then is the day to ask on. */
    private void plan(ObjectNode properties, Tables.Act act, JsonNode service, List<Instant> focus) {
        boolean needed = act.property().equals("plan");
        if (needed ? dice.chance(97) : dice.chance(60)) {
            properties.put("plan", namedPlan(service));
        }
        if (needed ? dice.chance(97) : dice.chance(60)) {
            LocalDate day = startDate(service);
            properties.put("startDate", day.toString());
            focus.add(Dates.startOf(day));
            focus.add(Dates.startOf(day));
            focus.add(Dates.startOf(day.minusDays(dice.between(1, 40))));
            focus.add(Dates.startOf(day.minusDays(dice.between(1, 40))));
            focus.add(Dates.startOf(day.minusDays(1)));
        }
        if (!needed && dice.chance(30)) {
            properties.put("message", "as soon as you can");
        }
        if (dice.chance(4)) {
            wrongForm(properties, dice.word(needed ? "plan startDate" : "plan startDate message"));
        } else if (dice.chance(2)) {
            properties.put(
                    "startDate", dice.word("2021-02-29 2020-1-1 20201101 +2020-11-01 2020-11-01T00:00:00Z 2020-13-01"));
        }
    }

    private String namedPlan(JsonNode service) {
        String own = Json.text(service, "plan");
        String prefix = own == null ? "" : own.replaceAll("(PL|N)[0-9]$", "");
        return dice.chance(95) ? prefix + dice.word("N1 N2 N2 N3 N3 N4 PL1 PL2") : prefix + dice.word("N9 n1");
    }

    private LocalDate startDate(JsonNode service) {
        LocalDate paidUntil = Dates.day(service, "paidUntil");
        LocalDate until = Dates.day(service, "until");
        if (paidUntil != null && dice.chance(60)) {
            return paidUntil.plusDays(dice.pick(List.of(-20, -1, 0, 0, 1)));
        }
        if (until != null && dice.chance(30)) {
            return until.plusDays(dice.between(-1, 1));
        }
        return dice.between(LocalDate.of(2020, 9, 1), LocalDate.of(2021, 12, 31));
    }

    /** Missing, null or not text. */
    private void wrongForm(ObjectNode properties, String name) {
        switch (dice.between(1, 7)) {
            case 1 -> properties.putNull(name);
            case 2 -> properties.put(name, 7);
            case 3 -> properties.put(name, true);
            case 4 -> properties.putArray(name).add("BAR_INTL");
            case 5 -> properties.putObject(name).put("id", "GOLD");
            case 6 -> properties.put(name, 20.5);
            default -> {}
        }
    }

    private String control(Tables.Act act, JsonNode service, List<Instant> focus) {
        if (dice.chance(4)) {
            return dice.pick(List.of("BAR_NONE", "bar_intl", "", "BAR_INTL ", "SPEND_CONTROLS"));
        }
        String kind = Tables.kindOf(act.noun());
        int held = act.verb().equals("add") ? 35 : 85;
        List<JsonNode> holdings = Json.list(service, "controls").stream()
                .filter(h -> Tables.CONTROLS.get(Json.text(h, "control")).kind().equals(kind))
                .toList();
        if (!holdings.isEmpty() && dice.chance(held)) {
            JsonNode holding = dice.pick(holdings);
            focus.addAll(Moments.of(holding));
            focus.addAll(renewals(service));
            return Json.text(holding, "control");
        }
        focus.addAll(Moments.of(Json.member(service, "boltOns")));
        focus.addAll(Moments.of(Json.member(service, "packages")));
        boolean anyKind = dice.chance(5);
        return dice.pick(Tables.CONTROLS.keySet().stream()
                .filter(c -> anyKind || Tables.CONTROLS.get(c).kind().equals(kind))
                .toList());
    }

    /** Grandfathering ends where a later term begins. */
    private static List<Instant> renewals(JsonNode service) {
        List<Instant> found = new ArrayList<>();
        Json.list(Json.member(service, "contract"), "terms").stream()
                .skip(1)
                .forEach(term -> found.add(Dates.startOf(Dates.day(term, "from"))));
        return found;
    }

    private String product(Tables.Act act, JsonNode service, List<Instant> focus) {
        if (dice.chance(4)) {
            return dice.pick(List.of("GOLD", "gold_features", "", "DATA_BOOST_9GB"));
        }
        List<JsonNode> held = Json.list(service, "boltOns");
        if (!held.isEmpty() && dice.chance(act.verb().equals("remove") ? 92 : 35)) {
            JsonNode holding = dice.pick(held);
            focus.addAll(Moments.of(holding));
            return Json.text(holding, "product");
        }
        if (act.name().equals("bolt-on.add") && dice.chance(20)) {
            return "PRO_TRAVELLER";
        }
        String kind = act.noun().equals("data-boost") ? "BOOST" : "BOLT_ON";
        boolean anyKind = dice.chance(10);
        return dice.pick(Tables.PRODUCTS.keySet().stream()
                .filter(p -> anyKind || Tables.PRODUCTS.get(p).kind().equals(kind))
                .toList());
    }
}
