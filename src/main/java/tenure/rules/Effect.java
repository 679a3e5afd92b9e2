package tenure.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an act can change. Which act changes what is said in {@code acts.yaml}. */
public enum Effect {
    HOLD_CONTROL,
    CHANGE_CONTROL,
    DROP_CONTROL,
    SET_SPEND_CAP,
    REMOVE_SPEND_CAP,
    EXCEED_SPEND_CAP,
    SET_ROAMING_CAP,
    WAIVE_ROAMING_CAP,
    TAKE_LEVEL,
    SELL_PRODUCT,
    END_PRODUCT,
    START_TERM,
    ADD_SERVICE,
    MODIFY_SERVICE,
    REMOVE_SERVICE,
    MANAGE_USERS,
    MANAGE_GROUPS,
    HAND_TO_BILLING,
    ACCEPT_TERMS,
    REQUEST_ACCESS,
    GRANT_ACCESS,
    REFUSE_ACCESS,
    REVOKE_ACCESS,
    REQUEST_PLAN,
    CHANGE_PLAN,
    CANCEL_PLAN_CHANGE;

    /** As it is written in {@code acts.yaml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The effect of that word. */
    public static Optional<Effect> called(String word) {
        return Arrays.stream(values())
                .filter(effect -> effect.word().equals(word))
                .findFirst();
    }
}
