package tenure.order.effect;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import tenure.order.Act;
import tenure.order.Performer;
import tenure.rules.Effect;

/** The statutory caps: what they are from today on. A consent to exceed one changes nothing that is stored of it. */
@Singleton
class CapEffects implements Performer {

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "roamingCurrency";

    @Override
    public Set<Effect> effects() {
        return EnumSet.of(
                Effect.SET_SPEND_CAP,
                Effect.REMOVE_SPEND_CAP,
                Effect.EXCEED_SPEND_CAP,
                Effect.SET_ROAMING_CAP,
                Effect.WAIVE_ROAMING_CAP);
    }

    @Override
    public void perform(Act act) {
        LocalDate today = act.today();
        String amount = act.question().amount();
        switch (act.effect()) {
            case SET_SPEND_CAP -> act.service().spendCap(amount, today);
            case REMOVE_SPEND_CAP -> act.service().spendCap(null, today);
            case SET_ROAMING_CAP -> act.service().roamingCap(amount, act.parameter(CURRENCY), today);
            case WAIVE_ROAMING_CAP -> act.service().roamingCap(null, "", today);
            default -> {
                // The consent is the order itself, with its amount, and what is confirmed in writing.
            }
        }
        var change = act.changes(act.effect().word()).put("from", today.toString());
        if (!amount.isEmpty()) {
            change.put(AMOUNT, amount);
        }
    }
}
