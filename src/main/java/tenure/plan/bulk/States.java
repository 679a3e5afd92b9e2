package tenure.plan.bulk;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many services of a preview are at each state.
 *
 * @param services a state that none is at is left out
 */
record States(Map<Member.State, Integer> services) {

    States {
        services = services.isEmpty() ? new EnumMap<>(Member.State.class) : new EnumMap<>(services);
    }

    int at(Member.State state) {
        return services.getOrDefault(state, 0);
    }

    int all() {
        return services.values().stream().mapToInt(Integer::intValue).sum();
    }
}
