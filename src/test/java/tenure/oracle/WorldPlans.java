package tenure.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/** Plans, the settings of portals and lines of service, as plan-changes.md has them in sections 1 and 2. */
final class WorldPlans {
    static final int PLANS = 4;
    private static final List<String> RATES = List.of("20.00", "33.33", "0.00", "50", "100.00", "12.5");
    private static final List<String> FEES = List.of("0.00", "30.00", "2.5", "7");

    private final Dice dice;
    private final String prefix;

    WorldPlans(Dice dice, String prefix) {
        this.dice = dice;
        this.prefix = prefix;
    }

    /** One type mostly, so that plans are targets of each other, and each may miss being one by any condition. */
    void plans(ArrayNode plans) {
        String type = dice.word("INTERNET INTERNET VOICE RECURRING");
        boolean whole = dice.chance(85);
        for (int i = 1; i <= PLANS; i++) {
            boolean misses = dice.chance(35);
            ObjectNode plan = plans.addObject()
                    .put("id", prefix + "N" + i)
                    .put("name", "Net " + prefix + i)
                    .put("type", misses && dice.chance(25) ? dice.word("VOICE RECURRING BUNDLE") : type)
                    .put("monthlyRate", dice.pick(RATES));
            if (dice.chance(70)) {
                plan.put("currency", misses && dice.chance(20) ? "EUR" : "GBP");
            }
            if (dice.chance(50) || !whole) {
                plan.put("enabled", whole && !(misses && dice.chance(30)));
            }
            visibility(plan, misses);
            if (dice.chance(90)) {
                targets(plan.putArray("changeableTo"));
            }
            if (dice.chance(30)) {
                ArrayNode partners = plan.putArray("partners");
                partners.add(prefix + (misses ? "P2" : "P1"));
            }
        }
    }

    private void visibility(ObjectNode plan, boolean misses) {
        if (misses && dice.chance(15)) {
            return;
        }
        ArrayNode visibility = plan.putArray("visibility");
        if (!misses || dice.chance(75)) {
            visibility.add("SIGNUP_EXISTING");
        }
        if (dice.chance(30)) {
            visibility.add(dice.word("INTERNAL SIGNUP_NEW LEAD_GEN"));
        }
    }

    private void targets(ArrayNode targets) {
        for (int i = dice.pick(List.of(0, 1, 1, 2, 2, 3)); i > 0; i--) {
            targets.add(prefix + dice.word("N1 N2 N2 N3 N3 N4 PL1"));
        }
    }

    void portal(ObjectNode partner) {
        if (dice.chance(20)) {
            partner.putNull("portal");
            return;
        }
        ObjectNode portal = partner.putObject("portal");
        if (dice.chance(55)) {
            ArrayNode menu = portal.putArray("menu");
            if (dice.chance(90)) {
                menu.add("SERVICES");
            }
            menu.add("FINANCE");
        }
        if (dice.chance(80)) {
            ObjectNode modes = portal.putObject("planChange");
            for (String type : List.of("INTERNET", "VOICE", "RECURRING")) {
                modes(modes, type);
            }
        }
        if (dice.chance(80)) {
            ObjectNode terms = portal.putObject("changePlan");
            terms(terms, "RECURRING");
            terms(terms, "PREPAID");
        }
    }

    private void modes(ObjectNode modes, String type) {
        if (dice.chance(70)) {
            ArrayNode list = modes.putArray(type);
            for (String mode : List.of("REQUEST", "SELF")) {
                if (dice.chance(75)) {
                    list.add(mode);
                }
            }
        } else if (dice.chance(30)) {
            modes.putNull(type);
        }
    }

    private void terms(ObjectNode all, String billing) {
        if (dice.chance(15)) {
            return;
        }
        boolean recurring = billing.equals("RECURRING");
        ObjectNode terms = all.putObject(billing);
        if (dice.chance(75)) {
            terms.put("refund", dice.word(recurring ? "NONE UNUSED_MONEY UNUSED_MONEY" : "NONE ROLLOVER_UNUSED_DATA"));
        }
        for (String fee : List.of("feeDearer", "feeCheaper")) {
            if (dice.chance(60)) {
                terms.put(fee, dice.pick(FEES));
            } else if (dice.chance(20)) {
                terms.putNull(fee);
            }
        }
        if (recurring && dice.chance(70)) {
            terms.put("invoice", dice.word("NEXT_CYCLE END_OF_ACTIVE_MONTH END_OF_ACTIVE_MONTH END_OF_NEXT_MONTH"));
        }
        if (recurring && dice.chance(40)) {
            terms.put("minimumInvoice", dice.word("0.00 1.00 5.00 12.50 50.00"));
        }
        if (!recurring && dice.chance(50)) {
            terms.put("rolloverExpiry", dice.word("NONE END_OF_PERIOD 1 12"));
        }
    }

    /** What is paid ahead, and second lines that wait or once waited to take a first one's place. */
    void lines(ArrayNode services, LocalDate setUpOn) {
        for (int i = services.size() - 1; i >= 0; i--) {
            ObjectNode service = (ObjectNode) services.get(i);
            if (dice.chance(40)) {
                service.put("billing", dice.word("RECURRING RECURRING PREPAID"));
            }
            if (dice.chance(60)) {
                LocalDate day = setUpOn.plusDays(dice.between(0, 400));
                service.put("paidUntil", (dice.chance(50) ? day.withDayOfMonth(1) : day).toString());
            }
            if (dice.chance(25)) {
                replacement(services, service, setUpOn.plusDays(dice.between(1, 400)));
            }
        }
    }

    private void replacement(ArrayNode services, ObjectNode service, LocalDate from) {
        ObjectNode line = services.addObject();
        line.put("id", Json.text(service, "id") + "n");
        line.put("status", dice.word("PENDING PENDING PENDING PENDING ACTIVE"));
        line.putArray("packages").addObject().put("level", "ESSENTIAL").put("from", from.toString());
        line.put("plan", prefix + dice.word("N1 N2 N3"));
        line.put("replaces", Json.text(service, "id"));
        line.put("from", from.toString());
        service.put("until", from.toString());
    }
}
