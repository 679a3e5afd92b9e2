package tenure.link.view;

import java.util.List;
import java.util.Optional;
import tenure.json.Problem;

/** Which state of things the page was made for: an answer that brings another value was given to another page. */
public record Hidden(String name, String value) implements Field {

    public Hidden {
        FieldRules.requireName(name);
    }

    @Override
    public String kind() {
        return "hidden";
    }

    boolean covers(List<String> values) {
        return values.equals(List.of(value));
    }

    @Override
    public Optional<Problem> problem(List<String> values) {
        return Optional.empty();
    }

    @Override
    public Hidden filled(List<String> values) {
        return this;
    }
}
