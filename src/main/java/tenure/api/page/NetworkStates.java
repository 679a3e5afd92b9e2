package tenure.api.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.network.Provisioning;
import tenure.network.Thing;

/** How far the network is with things of an account. */
record NetworkStates(String account, Map<Thing, Provisioning> states) {

    /** Nothing is told of the network. */
    static final NetworkStates NONE = new NetworkStates("", Map.of());

    /** The word for how far it is with that on a service; null when it was not asked for it. */
    @Nullable
    String of(String service, String kind, String name) {
        Provisioning found = states.get(new Thing(account, service, kind, name));
        return found == null ? null : found.state().name();
    }
}
