package tenure.order.effect;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import tenure.facts.Level;
import tenure.order.Act;
import tenure.order.Performer;
import tenure.rules.Effect;

/** A service goes to another package. */
@Singleton
class LevelEffects implements Performer {

    private final Lapses lapses;

    LevelEffects(Lapses lapses) {
        this.lapses = lapses;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.TAKE_LEVEL);
    }

    @Override
    public void perform(Act act) throws SQLException {
        Level level = Objects.requireNonNull(act.question().level(), "allowed without a level");
        act.changes(act.effect().word())
                .put("package", level.name())
                .put("before", act.question().service().level().name())
                .put("from", act.today().toString());
        act.service().takeLevel(level.name(), act.today());
        lapses.lookAgain(act);
    }
}
