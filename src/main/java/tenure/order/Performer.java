package tenure.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Set;
import tenure.rules.Effect;

/** Knows what some effects are. Every bean of this kind is found; no two know the same effect. */
public interface Performer {

    /** The effects it knows. */
    Set<Effect> effects();

    /**
     * Refuses properties that must not even be looked at, let alone kept: before anything is decided.
     *
     * @throws ActRefused when there is one
     */
    default void refuse(JsonNode properties) {}

    /**
     * Makes the act happen: changes the draft of the account, and writes what else there is to write in the act's transaction.
     *
     * @throws ActRefused when it cannot be done now, though it is allowed; then nothing of it happens
     */
    void perform(Act act) throws SQLException;
}
