package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Questions about a document: mostly well formed and askable, aimed at the facts that decide them. */
final class Drafts {
    /** Actions with the richest rows come up more often than each other action. */
    private static final String RICH = "bar.add bar.modify bar.modify bar.remove bar.keep bar.keep spend-control.add "
            + "spend-control.modify spend-control.keep spend-control.remove alert.keep bolt-on.add bolt-on.add bolt-on.add "
            + "bolt-on.remove bolt-on.remove bolt-on.remove service.remove service.remove package.change package.change "
            + "location.view ofcom-cap.set ofcom-cap.remove tpa.request tpa.grant tpa.refuse tpa.refuse tpa.revoke invoices.view "
            + "plan.change plan.change plan.change plan.change plan.change plan.change plan.request-change plan.request-change "
            + "plan.request-change plan.cancel-change plan.cancel-change";

    /** The rows of section 8 down to service.add, which is the last on an account. */
    private static final int ACCOUNT_ACTIONS = 23;

    private final Dice dice;
    private final ObjectNode document;
    private final String prefix;
    private final Values values;
    private final List<String> actions = new ArrayList<>(Tables.ACTIONS.keySet());

    Drafts(Dice dice, ObjectNode document, String prefix) {
        this.dice = dice;
        this.document = document;
        this.prefix = prefix;
        this.values = new Values(dice);
    }

    ObjectNode next() {
        JsonNode account = dice.pick(Json.list(document, "accounts"));
        Tables.Act act = act(account);
        JsonNode service = act.fits("service") && !(act.fits("account") && dice.chance(50)) ? service(account) : null;
        List<Instant> focus = new ArrayList<>();
        ObjectNode action = action(act, account, service, focus);
        ObjectNode subject = subject(account, act, Json.text(action.get("properties"), "control"));
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.set("subject", subject);
        question.set("action", action);
        question.set("resource", resource(account, service));
        question.set("context", context(asOf(account, service, subject, focus)));
        return question;
    }

    /** A service action asked about an account is WRONG_RESOURCE_TYPE, and of little interest often. */
    private Tables.Act act(JsonNode account) {
        Tables.Act act = Tables.ACTIONS.get(dice.chance(55) ? dice.word(RICH) : dice.pick(actions));
        boolean misfit = !act.fits("account") && Json.list(account, "services").isEmpty();
        return misfit && dice.chance(95) ? Tables.ACTIONS.get(dice.pick(actions.subList(0, ACCOUNT_ACTIONS))) : act;
    }

    private JsonNode service(JsonNode account) {
        List<JsonNode> services = Json.list(account, "services");
        return services.isEmpty() ? null : dice.pick(services);
    }

    private ObjectNode action(Tables.Act act, JsonNode account, JsonNode service, List<Instant> focus) {
        ObjectNode action = JsonNodeFactory.instance.objectNode().put("name", act.name());
        if (dice.chance(2)) {
            action.put("name", dice.word("bar.explode Bar.Add plan.teleport account bar. .view"));
        }
        focusOn(act, account, service, focus);
        if (!"-".equals(act.property())) {
            ObjectNode properties = action.putObject("properties");
            values.put(properties, act, service, focus);
            if (properties.isEmpty() && dice.chance(50)) {
                action.putNull("properties");
            }
        } else if (dice.chance(10)) {
            action.putObject("properties").put("note", "n1");
        }
        return action;
    }

    /** What the row of the action looks at, beside the value that its property names. */
    private static void focusOn(Tables.Act act, JsonNode account, JsonNode service, List<Instant> focus) {
        String noun = act.noun();
        if (noun.equals("tpa")) {
            List<JsonNode> requests = Json.list(Json.member(account, "tpa"), "requests");
            requests.forEach(request -> focus.addAll(Moments.of(request)));
            focus.addAll(Moments.of(Json.member(account, "tpa")));
        }
        if (noun.equals("plan") && Dates.day(service, "until") != null) {
            focus.add(Dates.startOf(Dates.day(service, "until")));
        }
        if (noun.equals("ofcom-cap") || noun.equals("roaming-cap")) {
            focus.addAll(Moments.of(Json.member(service, "caps")));
        }
        if (List.of("ofcom-cap", "package", "renewal", "service", "bolt-on").contains(noun)) {
            focus.addAll(Moments.of(Json.member(service, "contract")));
        }
        if (List.of("package", "location", "usage-detail").contains(noun)) {
            focus.addAll(Moments.of(Json.member(service, "packages")));
            focus.addAll(Moments.of(Json.member(service, "boltOns")));
        }
    }

    private ObjectNode subject(JsonNode account, Tables.Act act, String control) {
        String type = subjectType(act, Tables.STOLEN.equals(control));
        if (type.equals("partner") && !Json.has(account, "partner") && dice.chance(70)) {
            type = "customer";
        }
        ObjectNode subject = JsonNodeFactory.instance.objectNode().put("type", type);
        if (dice.chance(3)) {
            return stranger(subject);
        }
        switch (type) {
            case "staff" -> subject.put("id", prefix + "st1");
            case "partner" -> subject.put("id", prefix + partnerUser(Json.text(account, "partner")));
            default -> subject.put("id", customerUser(account));
        }
        if (dice.chance(4)) {
            // Section 2: what a caller says of the subject never replaces stored facts.
            subject.putObject("properties").put("role", "PRIMARY").put("tpa", true);
        }
        return subject;
    }

    private String subjectType(Tables.Act act, boolean stolen) {
        if ((act.kind().equals("REQUEST") && dice.chance(75)) || (stolen && dice.chance(15))) {
            return "partner";
        }
        if (stolen && dice.chance(60)) {
            return "staff";
        }
        boolean ownAffair = List.of("PRIVATE", "CONSENT", "SIGN").contains(act.kind());
        return dice.word(
                ownAffair
                        ? "customer customer customer customer partner staff"
                        : "customer customer customer customer partner partner partner staff");
    }

    private String partnerUser(String partner) {
        boolean second = (prefix + "P2").equals(partner);
        return second != dice.chance(6) ? "pu21" : dice.word("pu11 pu12");
    }

    private String customerUser(JsonNode account) {
        JsonNode home = dice.chance(96) ? account : dice.pick(Json.list(document, "accounts"));
        List<JsonNode> users = Json.list(home, "users");
        return Json.text(users.get(dice.pick(List.of(0, 0, 0, 1, 1, 2))), "id");
    }

    /** Unknown ids, unknown types, and ids of another type of subject. */
    private ObjectNode stranger(ObjectNode subject) {
        subject.put("id", prefix + dice.word("nobody st1 pu11 cu1P A1 P1"));
        if (dice.chance(30)) {
            subject.put("type", dice.word("robot Customer user service"));
        }
        return subject;
    }

    private ObjectNode resource(JsonNode account, JsonNode service) {
        boolean whole = service == null;
        ObjectNode resource = JsonNodeFactory.instance.objectNode().put("type", whole ? "account" : "service");
        resource.put("id", Json.text(whole ? account : service, "id"));
        int roll = dice.between(1, 100);
        if (roll <= 3) {
            resource.put("id", prefix + dice.word("A9 S99 A1 A2 S11 S21 st1"));
        } else if (roll == 4) {
            resource.put("type", dice.word("account service tenant Account"));
        } else if (roll == 5) {
            resource.put("type", "account").put("id", Json.text(account, "id"));
        } else if (roll <= 8) {
            resource.putObject("properties").put("status", "ACTIVE").put("level", "PLATINUM");
        }
        return resource;
    }

    private ObjectNode context(String asOf) {
        ObjectNode context = JsonNodeFactory.instance.objectNode().put("asOf", asOf);
        if (dice.chance(5)) {
            context.put("channel", "portal").putNull("acceptedCost");
        }
        if (dice.chance(4)) {
            context.put("explain", false).put("approval", prefix + "O-none");
        }
        if (dice.chance(4)) {
            context.put("acceptedCost", dice.word("0 0.00 30.00 1"));
        }
        return context;
    }

    private String asOf(JsonNode account, JsonNode service, JsonNode subject, List<Instant> focus) {
        Instant aim = aim(account, service, subject, focus);
        LocalDate setUpOn = Dates.day(account, "setUpOn");
        // Before set-up almost everything ends at stage 3: go there only now and then.
        boolean early = setUpOn != null && aim.isBefore(Dates.startOf(setUpOn));
        if (early && dice.chance(93)) {
            return Moments.asOf(dice, settled(setUpOn));
        }
        return Moments.asOf(dice, aim);
    }

    private Instant aim(JsonNode account, JsonNode service, JsonNode subject, List<Instant> focus) {
        boolean byPartner = "partner".equals(Json.text(subject, "type"));
        if ((byPartner && dice.chance(35)) || (focus.isEmpty() && dice.chance(10))) {
            List<Instant> access = Moments.of(Json.member(account, "tpa"));
            if (!access.isEmpty()) {
                return dice.pick(access);
            }
        }
        if (!focus.isEmpty() && dice.chance(65)) {
            return dice.pick(focus);
        }
        List<Instant> any = Moments.of(service == null || dice.chance(25) ? account : service);
        return any.isEmpty() || dice.chance(40) ? settled(Dates.day(account, "setUpOn")) : dice.pick(any);
    }

    private Instant settled(LocalDate setUpOn) {
        LocalDate start = setUpOn == null ? LocalDate.of(2020, 9, 1) : setUpOn;
        return Dates.startOf(start.plusDays(dice.between(0, 450)));
    }
}
