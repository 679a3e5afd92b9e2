package tenure.link.view;

import java.util.List;
import java.util.Map;

/**
 * What was answered to a page, checked against its form.
 *
 * @param answer the value of the button
 * @param values what was filled in, by field; nothing when the button declines
 */
public record Submitted(String answer, Map<String, List<String>> values) {

    public Submitted {
        values = Map.copyOf(values);
    }

    /** The one value of a field, without blanks around it; empty when there is none. */
    public String text(String field) {
        return all(field).stream().findFirst().map(String::strip).orElse("");
    }

    /** All values of a field. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Never what was filled in: there may be a password in it. */
    @Override
    public String toString() {
        return "Submitted[" + answer + "]";
    }
}
