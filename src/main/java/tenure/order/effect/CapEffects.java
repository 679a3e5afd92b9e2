package tenure.order.effect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import tenure.network.Ask;
import tenure.network.Network;
import tenure.network.Thing;
import tenure.order.Act;
import tenure.order.Performer;
import tenure.rules.Effect;

/** The statutory caps: what they are from today on. A consent to exceed one changes nothing that is stored of it. */
@Singleton
class CapEffects implements Performer {

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "roamingCurrency";
    private static final String SPENDING = "spend-cap";
    private static final String ROAMING = "roaming-cap";

    private final Network network;

    CapEffects(Network network) {
        this.network = network;
    }

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
    public void perform(Act act) throws SQLException {
        LocalDate today = act.today();
        String amount = act.question().amount();
        switch (act.effect()) {
            case SET_SPEND_CAP -> {
                act.service().spendCap(amount, today);
                set(act, SPENDING, settings(AMOUNT, amount));
            }
            case REMOVE_SPEND_CAP -> {
                act.service().spendCap(null, today);
                remove(act, SPENDING);
            }
            case SET_ROAMING_CAP -> {
                String currency = act.parameter(CURRENCY);
                act.service().roamingCap(amount, currency, today);
                set(act, ROAMING, settings(AMOUNT, amount).put("currency", currency));
            }
            case WAIVE_ROAMING_CAP -> {
                act.service().roamingCap(null, "", today);
                remove(act, ROAMING);
            }
            // The consent is the order itself, with its amount, and what is confirmed in writing.
            default -> set(act, SPENDING, settings("exceededTo", amount));
        }
        var change = act.changes(act.effect().word()).put("from", today.toString());
        if (!amount.isEmpty()) {
            change.put(AMOUNT, amount);
        }
    }

    private void set(Act act, String cap, ObjectNode settings) throws SQLException {
        network.set(connection(act), thing(act, cap), ask(act).set(settings));
    }

    private void remove(Act act, String cap) throws SQLException {
        network.remove(connection(act), thing(act, cap), ask(act));
    }

    private static ObjectNode settings(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }

    private static Connection connection(Act act) {
        return act.transaction().connection();
    }

    private static Thing thing(Act act, String cap) {
        return Thing.cap(act.account().id(), act.inquiry().service(), cap);
    }

    private static Ask ask(Act act) {
        return Ask.plainly(act.order(), act.today(), act.now());
    }
}
