package tenure.link.view;

import java.util.List;
import java.util.Optional;
import tenure.json.Problem;

/**
 * One of several, which has to be chosen.
 *
 * @param chosen the value that is chosen at first; empty when none is
 */
public record Choice(String name, String label, String hint, List<Option> options, String chosen) implements Field {

    public Choice {
        FieldRules.require(name, label);
        options = List.copyOf(options);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to choose for " + name);
        }
    }

    @Override
    public String kind() {
        return "choice";
    }

    @Override
    public Optional<Problem> problem(List<String> values) {
        if (values.size() != 1) {
            return Optional.of(FieldRules.problem(name, "MISSING", "Choose one of these."));
        }
        return FieldRules.options(name, options, values);
    }

    @Override
    public Choice filled(List<String> values) {
        return new Choice(name, label, hint, options, values.isEmpty() ? "" : values.get(0));
    }
}
