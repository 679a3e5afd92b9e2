package tenure.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.request.Action;

/** What the subject of a question wants to do. */
public record Deed(String name, Map<String, @Nullable Object> sent) implements Described {

    public Deed(Action action) {
        this(action.name(), action.properties());
    }
}
