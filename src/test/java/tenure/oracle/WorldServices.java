package tenure.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One service of an import document, its dates gathered round the account's set-up. */
final class WorldServices {
    private static final LocalDate OFCOM_CAP_FROM = LocalDate.of(2018, 10, 1);
    private final Dice dice;
    private final LocalDate setUpOn;

    WorldServices(Dice dice, LocalDate setUpOn) {
        this.dice = dice;
        this.setUpOn = setUpOn;
    }

    void service(ObjectNode service, String id, String plan) {
        service.put("id", id);
        service.put("status", dice.chance(84) ? "ACTIVE" : dice.word("PENDING DISABLED STOPPED ARCHIVED"));
        packages(service.putArray("packages"));
        service.put("plan", plan);
        if (dice.chance(90)) {
            service.put("tariffFamily", dice.word("PRO SHARER MBB"));
        }
        if (dice.chance(85)) {
            service.put("locationVisible", dice.chance(65));
        }
        if (dice.chance(88)) {
            terms(service.putObject("contract").putArray("terms"));
        }
        controls(service.putArray("controls"));
        if (dice.chance(85)) {
            caps(service.putObject("caps"));
        }
        boltOns(service.putArray("boltOns"));
    }

    private LocalDate around(int before, int after) {
        return dice.between(setUpOn.minusDays(before), setUpOn.plusDays(after));
    }

    private void packages(ArrayNode packages) {
        // Before the first entry its level holds already (section 6).
        LocalDate from = dice.chance(85) ? around(300, 0) : around(-10, 250);
        for (int i = dice.pick(List.of(1, 1, 1, 2, 2, 3)); i > 0; i--) {
            packages.addObject()
                    .put("level", dice.word("ESSENTIAL ESSENTIAL ESSENTIAL ESSENTIAL GOLD GOLD PLATINUM"))
                    .put("from", from.toString());
            from = from.plusDays(dice.between(20, 500));
        }
    }

    private void terms(ArrayNode terms) {
        LocalDate from = firstTerm();
        int count = dice.pick(List.of(0, 1, 1, 1, 2, 2, 2, 3));
        for (int i = 0; i < count; i++) {
            LocalDate until = from.plusMonths(dice.pick(List.of(1, 12, 24, 24))).plusDays(dice.chance(70) ? 0 : 13);
            ObjectNode term = terms.addObject().put("from", from.toString());
            if (dice.chance(92)) {
                term.put("until", until.toString());
            } else if (dice.chance(50)) {
                term.putNull("until");
            }
            from = renewal(from, until);
        }
    }

    /** Old contracts, contracts at the edge of the Ofcom cap's start, and services still new. */
    private LocalDate firstTerm() {
        return switch (dice.between(1, 10)) {
            case 1 -> OFCOM_CAP_FROM.minusDays(dice.between(0, 1));
            case 2, 3, 5 -> dice.between(LocalDate.of(2016, 1, 1), OFCOM_CAP_FROM);
            case 4 -> around(-10, 300);
            default -> dice.between(OFCOM_CAP_FROM, setUpOn.minusDays(30));
        };
    }

    /** Next to the old end, with a gap or an overlap, or exactly at set-up, where it is no renewal yet. */
    private LocalDate renewal(LocalDate from, LocalDate until) {
        LocalDate next = switch (dice.between(1, 5)) {
            case 1 -> setUpOn.plusDays(dice.between(0, 1));
            case 2 -> around(0, 300);
            case 3 -> until.plusDays(dice.between(-40, 40));
            default -> until;
        };
        return next.isAfter(from) ? next : from.plusDays(dice.between(1, 200));
    }

    private void controls(ArrayNode controls) {
        List<String> left = new ArrayList<>(Tables.CONTROLS.keySet());
        for (int i = dice.between(1, 6); i > 0; i--) {
            // Controls above ESSENTIAL are the ones that grandfathering holds.
            List<String> above =
                    left.stream().filter(WorldServices::aboveEssential).toList();
            String control = dice.pick(dice.chance(50) ? above : left);
            left.remove(control);
            holdings(controls, control);
        }
    }

    private static boolean aboveEssential(String control) {
        String feature = Tables.CONTROLS.get(control).feature();
        return Tables.FEATURE_LEVELS.containsKey(feature) && !"ESSENTIAL".equals(Tables.FEATURE_LEVELS.get(feature));
    }

    /** Holdings of one control must not overlap, but may touch. */
    private void holdings(ArrayNode controls, String control) {
        LocalDate from = dice.chance(80) ? around(500, 0) : around(0, 200);
        boolean ends = dice.chance(40);
        LocalDate until = from.plusDays(dice.between(1, 800));
        ObjectNode holding = controls.addObject().put("control", control).put("from", from.toString());
        end(holding, ends ? until : null);
        if (dice.chance(85)) {
            holding.put("grandfathered", dice.chance(70));
        }
        if (ends && dice.chance(40)) {
            LocalDate again = until.plusDays(dice.chance(50) ? 0 : dice.between(1, 60));
            ObjectNode second = controls.addObject().put("control", control).put("from", again.toString());
            end(second, dice.chance(50) ? again.plusDays(dice.between(1, 300)) : null);
            second.put("grandfathered", dice.chance(30));
        }
    }

    private void end(ObjectNode holding, LocalDate until) {
        if (until != null) {
            holding.put("until", until.toString());
        } else if (dice.chance(50)) {
            holding.putNull("until");
        }
    }

    private void caps(ObjectNode caps) {
        ArrayNode ofcom = caps.putArray("ofcom");
        LocalDate from = around(500, 50);
        for (int i = dice.between(0, 3); i > 0; i--) {
            ObjectNode entry = ofcom.addObject().put("from", from.toString());
            switch (dice.between(1, 6)) {
                case 1 -> entry.put("amount", "NO_LIMIT");
                case 2 -> entry.putNull("amount");
                case 3 -> entry.put("amount", "0");
                default -> entry.put("amount", "20.00");
            }
            from = from.plusDays(dice.between(1, 300));
        }
        roaming(caps.putArray("roaming"));
    }

    private void roaming(ArrayNode roaming) {
        LocalDate from = around(400, 50);
        for (int i = dice.between(0, 3); i > 0; i--) {
            ObjectNode entry = roaming.addObject().put("amount", "50.00").put("currency", "EUR");
            if (dice.chance(80)) {
                entry.put("waived", dice.chance(40));
            }
            entry.put("from", from.toString());
            from = from.plusDays(dice.between(1, 300));
        }
    }

    private void boltOns(ArrayNode boltOns) {
        for (int i = dice.pick(List.of(0, 0, 1, 1, 2, 2, 3)); i > 0; i--) {
            String product = dice.word("GOLD_FEATURES GOLD_FEATURES PLATINUM_FEATURES SPEND_CONTROLS SPEND_CONTROLS "
                    + "DATA_BOOST_1GB DATA_BOOST_5GB GLOBAL_DATA_500MB GLOBAL_DATA_3GB GLOBAL_DATA_4GB PRO_TRAVELLER");
            for (int more = dice.chance(30) ? 2 : 1; more > 0; more--) {
                boltOn(boltOns.addObject().put("product", product));
            }
        }
    }

    /** What is sold and how is stored on the holding; bolt-ons may overlap, even of one product. */
    private void boltOn(ObjectNode boltOn) {
        LocalDate from = around(150, 200);
        boltOn.put("from", from.toString());
        end(boltOn, dice.chance(78) ? from.plusDays(dice.between(1, 600)) : null);
        boolean contractual = dice.chance(65);
        if (contractual || dice.chance(60)) {
            boltOn.put("monthlyPrice", dice.word("5.00 5.00 3.33 0.01 0.00 7.5 12 19.99"));
        }
        if (contractual || dice.chance(50)) {
            boltOn.put("contractual", contractual);
        }
    }
}
