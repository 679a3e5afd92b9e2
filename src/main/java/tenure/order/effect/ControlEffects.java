package tenure.order.effect;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import tenure.facts.ControlEntry;
import tenure.order.Act;
import tenure.order.Performer;
import tenure.rules.Effect;

/** Bars, alerts and spend controls: set, changed, taken off. They count from the day on which they are ordered. */
@Singleton
class ControlEffects implements Performer {

    @Override
    public Set<Effect> effects() {
        return EnumSet.of(Effect.HOLD_CONTROL, Effect.CHANGE_CONTROL, Effect.DROP_CONTROL);
    }

    @Override
    public void perform(Act act) {
        ControlEntry control = Objects.requireNonNull(act.question().control(), "allowed without a control");
        switch (act.effect()) {
            case HOLD_CONTROL -> act.service().holdControl(control.name(), act.today());
            case DROP_CONTROL -> act.service().dropControl(control.name(), act.today());
            default -> {
                // What it is set to lies with the network; that it is active stays as it is.
            }
        }
        act.changes(act.effect().word())
                .put("control", control.name())
                .put("from", act.today().toString());
    }
}
