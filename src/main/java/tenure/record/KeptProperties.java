package tenure.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenure.facts.ActionEntry;
import tenure.facts.Catalogue;
import tenure.facts.Inquiry;
import tenure.facts.NeededProperty;
import tenure.facts.Order;
import tenure.facts.history.AccountHistory;

/**
 * The properties of an action that are kept. A caller may send anything along; of what the action does not need only the
 * name is kept, unless the order that the question names has the same, which is then known anyway. So the question remains
 * as like or unlike the order as it was.
 */
final class KeptProperties {

    static final String LEFT_OUT = "(not kept)";

    private KeptProperties() {}

    static Map<String, @Nullable Object> of(Inquiry inquiry, Catalogue catalogue) {
        Map<String, @Nullable Object> sent = inquiry.request().action().properties();
        if (sent.isEmpty()) {
            return sent;
        }
        ActionEntry action =
                catalogue.actions().getOrDefault(inquiry.request().action().name(), ActionEntry.UNKNOWN);
        Map<String, @Nullable Object> kept = new LinkedHashMap<>(sent);
        kept.replaceAll((name, value) -> needs(action, name) || isKnown(inquiry, name, value) ? value : LEFT_OUT);
        return kept;
    }

    private static boolean needs(ActionEntry action, String property) {
        return action.needs().stream().map(NeededProperty::name).anyMatch(property::equals);
    }

    private static boolean isKnown(Inquiry inquiry, String name, @Nullable Object value) {
        AccountHistory account = inquiry.account();
        String approval = inquiry.request().context().approval();
        return account != null
                && approval != null
                && account.orders().stream()
                        .filter(order -> order.id().equals(approval))
                        .map(Order::properties)
                        .anyMatch(properties ->
                                properties.containsKey(name) && Objects.equals(properties.get(name), value));
    }
}
