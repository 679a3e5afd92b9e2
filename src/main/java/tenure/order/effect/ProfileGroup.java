package tenure.order.effect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Services of an account that are to have the same controls. */
record ProfileGroup(String id, String name, List<String> services, List<String> controls) {
    ProfileGroup {
        services = List.copyOf(services);
        controls = List.copyOf(controls);
    }

    /** As it is told. */
    ObjectNode told() {
        ObjectNode told = JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
        services.forEach(told.putArray("services")::add);
        controls.forEach(told.putArray("controls")::add);
        return told;
    }
}
