package tenure.order.effect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import tenure.facts.ControlEntry;
import tenure.network.Ask;
import tenure.network.Network;
import tenure.network.Thing;
import tenure.order.Act;
import tenure.order.Performer;
import tenure.rules.Effect;

/**
 * Bars, alerts and spend controls: set, changed, taken off. They count from the day on which they are ordered; the network
 * follows.
 */
@Singleton
class ControlEffects implements Performer {

    private static final String CONTROL = "control";

    private final Network network;

    ControlEffects(Network network) {
        this.network = network;
    }

    @Override
    public Set<Effect> effects() {
        return EnumSet.of(Effect.HOLD_CONTROL, Effect.CHANGE_CONTROL, Effect.DROP_CONTROL);
    }

    @Override
    public void perform(Act act) throws SQLException {
        ControlEntry control = Objects.requireNonNull(act.question().control(), "allowed without a control");
        Thing thing = thing(act.account().id(), act.inquiry().service(), control);
        Ask ask = Ask.plainly(act.order(), act.today(), act.now());
        switch (act.effect()) {
            case HOLD_CONTROL -> {
                act.service().holdControl(control.name(), act.today());
                network.set(act.transaction().connection(), thing, ask.set(settings(act)));
            }
            case DROP_CONTROL -> {
                act.service().dropControl(control.name(), act.today());
                network.remove(act.transaction().connection(), thing, ask);
            }
            // What it is set to lies with the network; that it is active stays as it is.
            default -> network.set(act.transaction().connection(), thing, ask.set(settings(act)));
        }
        act.changes(act.effect().word())
                .put(CONTROL, control.name())
                .put("from", act.today().toString());
    }

    static Thing thing(String account, String service, ControlEntry control) {
        return new Thing(account, service, control.kind(), control.name());
    }

    /** All that the order says beside the control's name. */
    private static ObjectNode settings(Act act) {
        ObjectNode settings = act.properties().deepCopy();
        settings.remove(CONTROL);
        return settings;
    }
}
