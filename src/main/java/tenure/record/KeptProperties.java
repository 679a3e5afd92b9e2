package tenure.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        kept.replaceAll((name, value) ->
                needs(action, name) || isKnown(inquiry, name, value) ? value : leftOut(action, name, value));
        return kept;
    }

    /** What the action needs, and what it may have that is no free text. */
    private static boolean needs(ActionEntry action, String property) {
        return named(action.needs(), property).isPresent()
                || named(action.accepts(), property)
                        .filter(accepted -> accepted.form() != NeededProperty.Form.TEXT)
                        .isPresent();
    }

    private static Optional<NeededProperty> named(List<NeededProperty> properties, String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    /** Stands for the value. Where its form counts it is of the same form: text, absent, or neither. */
    private static @Nullable Object leftOut(ActionEntry action, String name, @Nullable Object value) {
        if (value instanceof String || named(action.accepts(), name).isEmpty()) {
            return LEFT_OUT;
        }
        return value == null ? null : Boolean.FALSE;
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
