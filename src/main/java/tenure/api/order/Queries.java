package tenure.api.order;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tenure.json.StrictJson;
import tenure.order.OrderStatus;

/** What parameters of queries may say. */
public final class Queries {

    public static final int USUAL = 50;
    private static final int MOST = 500;
    public static final String LIMIT_FORM = "a number from 1 to " + MOST;

    private Queries() {}

    public static @Nullable Integer limit(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            return null;
        }
        int limit = Integer.parseInt(text);
        return limit >= 1 && limit <= MOST ? limit : null;
    }

    public static @Nullable String text(String text) {
        return !text.isEmpty() && StrictJson.isStorable(text) ? text : null;
    }

    public static @Nullable Boolean truth(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    static @Nullable OrderStatus status(String text) {
        return Arrays.stream(OrderStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
