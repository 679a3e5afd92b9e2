package tenure.migration;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody said to one step of set-up, on a page or over the API.
 *
 * @param by the id of the contact or user
 * @param values what was filled in, by name; there may be a password in it
 */
public record Said(Step step, String by, Map<String, String> values, Instant at) {
    public Said {
        values = Map.copyOf(values);
    }

    String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** As it was filled in, with blanks around it. */
    String secret(String name) {
        return values.getOrDefault(name, "");
    }

    /** Says nothing of what was filled in. */
    @Override
    public String toString() {
        return "what " + by + " said to " + step;
    }
}
