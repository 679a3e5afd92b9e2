package tenure.link.view;

import java.util.List;
import java.util.Optional;
import tenure.json.Problem;

/**
 * Any of several.
 *
 * @param ticked the values that are ticked at first
 * @param need whether at least one has to be
 */
public record Ticks(String name, String label, String hint, List<Option> options, List<String> ticked, Need need)
        implements Field {

    public Ticks {
        FieldRules.require(name, label);
        options = List.copyOf(options);
        ticked = List.copyOf(ticked);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to tick for " + name);
        }
    }

    /** All ticked at first, and one has to stay. */
    public static Ticks all(String name, String label, String hint, List<Option> options) {
        return new Ticks(
                name, label, hint, options, options.stream().map(Option::value).toList(), Need.REQUIRED);
    }

    @Override
    public String kind() {
        return "ticks";
    }

    @Override
    public Optional<Problem> problem(List<String> values) {
        if (values.isEmpty() && need == Need.REQUIRED) {
            return Optional.of(FieldRules.problem(name, "MISSING", "Choose at least one of these."));
        }
        return FieldRules.options(name, options, values);
    }

    @Override
    public Ticks filled(List<String> values) {
        return new Ticks(name, label, hint, options, values, need);
    }
}
