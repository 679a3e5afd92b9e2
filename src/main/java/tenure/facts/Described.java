package tenure.facts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something with properties, in the words of AuthZEN. What a question sends hides what is stored. */
public interface Described {

    /** The properties that came with the question; JSON values, as {@link tenure.request.Action} has them. */
    Map<String, @Nullable Object> sent();

    /** The properties the pack keeps of it; none for most. */
    default Map<String, @Nullable Object> stored() {
        return Map.of();
    }

    /** The value of that property; null when there is none. */
    default @Nullable Object value(String property) {
        return sent().containsKey(property) ? sent().get(property) : stored().get(property);
    }

    /** The text that property is; empty when it is none. */
    default String text(String property) {
        return value(property) instanceof String text ? text : "";
    }

    /** Whether that property is true. */
    default boolean flag(String property) {
        return Boolean.TRUE.equals(value(property));
    }

    /** Whether that property is a list with this text in it. */
    default boolean lists(String property, String text) {
        return value(property) instanceof List<?> list && list.contains(text);
    }

    /** Whether the question itself says that property, whatever is stored. */
    default boolean sends(String property) {
        return sent().containsKey(property);
    }
}
