package tenure.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Import documents that section 11 accepts: partners, staff, plans and one or two accounts. */
final class Worlds {
    private static final LocalDate LAUNCH = LocalDate.of(2020, 7, 1);
    private static final List<String> SCOPES =
            List.of("INVOICES", "PRODUCTS", "CONTROLS", "USAGE", "LOCATION", "USERS", "GROUPS", "HISTORY");

    private final Dice dice;
    private final String prefix;
    private int tpaNumber = 1;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    private Worlds(Dice dice, String prefix) {
        this.dice = dice;
        this.prefix = prefix;
    }

    static ObjectNode document(Dice dice, String prefix) {
        return new Worlds(dice, prefix).build();
    }

    private ObjectNode build() {
        partners(document.putArray("partners"));
        document.putArray("staff").addObject().put("id", prefix + "st1");
        plans(document.putArray("plans"));
        ArrayNode accounts = document.putArray("accounts");
        account(accounts.addObject(), "1");
        if (dice.chance(85)) {
            account(accounts.addObject(), "2");
        }
        return document;
    }

    private void partners(ArrayNode partners) {
        ObjectNode first = partners.addObject().put("id", prefix + "P1").put("name", "Northgate " + prefix);
        ArrayNode users = first.putArray("users");
        users.addObject().put("id", prefix + "pu11");
        users.addObject().put("id", prefix + "pu12");
        ObjectNode second = partners.addObject().put("id", prefix + "P2").put("name", "Southgate " + prefix);
        second.putArray("users").addObject().put("id", prefix + "pu21");
        WorldPlans worldPlans = new WorldPlans(dice, prefix);
        worldPlans.portal(first);
        worldPlans.portal(second);
        if (dice.chance(80)) {
            worldPlans.portal(partners.addObject().put("id", "DEFAULT"));
        }
    }

    private void plans(ArrayNode plans) {
        List<String> rates = List.of("20.00", "33.33", "0.00", "19.99", "7", "12.5", "0.01");
        for (int i = 1; i <= 2; i++) {
            plans.addObject()
                    .put("id", prefix + "PL" + i)
                    .put("name", "Plan " + prefix + i)
                    .put("type", "RECURRING")
                    .put("monthlyRate", dice.pick(rates))
                    .put("currency", "GBP");
        }
        new WorldPlans(dice, prefix).plans(plans);
    }

    private void account(ObjectNode account, String number) {
        account.put("id", prefix + "A" + number).put("name", "Harbour Joinery " + prefix + number);
        String partner = partner();
        if (partner != null || dice.chance(50)) {
            account.put("partner", partner);
        }
        LocalDate migratedOn = dice.between(LAUNCH, LocalDate.of(2021, 3, 31));
        LocalDate setUpOn = migratedOn.plusDays(dice.chance(20) ? 0 : dice.between(1, 50));
        if (!dice.chance(4)) {
            account.put("migratedOn", migratedOn.toString());
            account.put("setUpOn", dice.chance(93) ? setUpOn.toString() : null);
        }
        users(account.putArray("users"), number);
        if (dice.chance(90)) {
            tpa(account.putObject("tpa"), partner, setUpOn);
        }
        account.putArray("orders");
        ArrayNode services = account.putArray("services");
        int count = dice.pick(List.of(0, 1, 1, 2, 2, 2, 3, 3, 3));
        for (int i = 1; i <= count; i++) {
            String plan = prefix + dice.word("PL1 PL2 N1 N1 N2 N3 N4");
            new WorldServices(dice, setUpOn).service(services.addObject(), prefix + "S" + number + i, plan);
        }
        new WorldPlans(dice, prefix).lines(services, setUpOn);
    }

    private String partner() {
        int roll = dice.between(1, 100);
        if (roll <= 8) {
            return null;
        }
        return prefix + (roll <= 78 ? "P1" : "P2");
    }

    private void users(ArrayNode users, String number) {
        for (String role : List.of("PRIMARY", "ADMIN", "MEMBER")) {
            users.addObject().put("id", prefix + "cu" + number + role.charAt(0)).put("role", role);
        }
    }

    private void tpa(ObjectNode tpa, String present, LocalDate setUpOn) {
        ArrayNode requests = tpa.putArray("requests");
        for (int i = dice.pick(List.of(0, 0, 1, 1, 2)); i > 0; i--) {
            ObjectNode request = requests.addObject().put("id", prefix + "R" + tpaNumber++);
            partnerOf(request, present);
            request.put("requestedAt", instant(dice.between(setUpOn.minusDays(40), setUpOn.plusDays(250))));
            request.put("status", dice.word("OPEN OPEN OPEN OPEN GRANTED REFUSED EXPIRED CANCELLED"));
        }
        ArrayNode grants = tpa.putArray("grants");
        for (int i = dice.pick(List.of(0, 1, 1, 1, 2, 2, 3)); i > 0; i--) {
            grant(grants.addObject(), present, dice.between(setUpOn.minusDays(20), setUpOn.plusDays(200)));
        }
    }

    /** A22: a grant or request of a former partner counts for nothing. */
    private void partnerOf(ObjectNode entry, String present) {
        if (present == null || dice.chance(18)) {
            entry.put("partner", prefix + dice.word("P1 P2"));
        } else if (dice.chance(85)) {
            entry.put("partner", present);
        }
    }

    private void grant(ObjectNode grant, String present, LocalDate day) {
        partnerOf(grant, present);
        grant.put("grantedAt", instant(day));
        if (dice.chance(40)) {
            grant.put("revokedAt", instant(day.plusDays(dice.between(3, 300))));
        } else if (dice.chance(50)) {
            grant.putNull("revokedAt");
        }
        ArrayNode scopes = grant.putArray("scopes");
        if (dice.chance(45)) {
            scopes.add("ALL");
            return;
        }
        List<String> left = new ArrayList<>(SCOPES);
        for (int i = dice.between(1, 4); i > 0; i--) {
            scopes.add(left.remove(dice.between(0, left.size() - 1)));
        }
    }

    /** Some stand at London midnight, where the date and the instant part ways in summer. */
    private String instant(LocalDate day) {
        if (dice.chance(35)) {
            return Dates.startOf(day).toString();
        }
        LocalTime time = LocalTime.of(dice.between(0, 23), dice.between(0, 59), dice.between(0, 59));
        ZoneOffset offset = ZoneOffset.ofHours(dice.pick(List.of(0, 0, 1, -5, 9)));
        return Moments.rfc3339(day.atTime(time).atOffset(offset));
    }
}
