package tenure.order;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.account.HeldAccount;
import tenure.account.InvalidChange;
import tenure.account.Transaction;
import tenure.json.JsonValues;
import tenure.rules.Effect;

/** Makes acts happen, each by whoever knows its effect. */
@Singleton
class Performance {

    private final Map<Effect, Performer> performers = new EnumMap<>(Effect.class);
    private final Aftermath aftermath;

    Performance(Instance<Performer> all, Aftermath aftermath) {
        this.aftermath = aftermath;
        for (Performer performer : all) {
            for (Effect effect : performer.effects()) {
                if (performers.put(effect, performer) != null) {
                    throw new IllegalStateException("two know the effect " + effect);
                }
            }
        }
    }

    boolean knows(Effect effect) {
        return performers.containsKey(effect);
    }

    /** Refuses what an act of this effect must not even say. */
    void refuse(@Nullable Effect effect, Map<String, @Nullable Object> properties) {
        Performer performer = effect == null ? null : performers.get(effect);
        if (performer != null) {
            performer.refuse(JsonValues.object(properties));
        }
    }

    /** The act happens, with all that follows from it. */
    Act perform(Transaction transaction, PlacedOrder order, HeldAccount account, Effect effect, Judged judged)
            throws SQLException {
        Act act = done(transaction, order, account, effect, judged);
        try {
            account.replace(act.draft());
        } catch (InvalidChange e) {
            throw ActRefused.conflict(e.problems());
        }
        aftermath.follow(act, order);
        act.afterwards().forEach(transaction::afterwards);
        return act;
    }

    /** What the act would change. Nothing of it stays. */
    Act rehearse(Transaction transaction, PlacedOrder order, HeldAccount account, Effect effect, Judged judged)
            throws SQLException {
        Connection connection = transaction.connection();
        Savepoint before = connection.setSavepoint();
        try {
            Act act = done(transaction, order, account, effect, judged);
            account.tryOut(act.draft());
            return act;
        } catch (InvalidChange e) {
            throw ActRefused.conflict(e.problems());
        } finally {
            connection.rollback(before);
        }
    }

    /** The act is done to a draft, and what stands beside the account is written; the draft does not count yet. */
    Act done(Transaction transaction, PlacedOrder order, HeldAccount account, Effect effect, Judged judged)
            throws SQLException {
        Performer performer = performers.get(effect);
        if (performer == null) {
            throw new IllegalStateException("nobody knows the effect " + effect);
        }
        Act act = new Act(transaction, order.id(), account, effect, judged);
        performer.perform(act);
        return act;
    }
}
