package tenure.link.view;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tenure.json.Problem;
import tenure.json.StrictJson;

/** What holds for fields of every kind. */
final class FieldRules {

    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final int LONGEST = 1_000;

    private FieldRules() {}

    static void require(String name, String label) {
        requireName(name);
        if (label.isBlank()) {
            throw new IllegalArgumentException("the field " + name + " has no label");
        }
    }

    static void requireName(String name) {
        if (!NAME.matcher(name).matches() || name.equals(Form.ANSWER)) {
            throw new IllegalArgumentException("no field can be called " + name);
        }
    }

    static Problem problem(String name, String code, String message) {
        return new Problem("/" + name, code, message);
    }

    /** What is wrong with one line of text. */
    static Optional<Problem> line(String name, Field.Need need, List<String> values) {
        if (values.size() > 1) {
            return Optional.of(problem(name, "MALFORMED", "Fill this in once."));
        }
        String text = values.isEmpty() ? "" : values.get(0);
        if (text.isBlank() && need == Field.Need.REQUIRED) {
            return Optional.of(problem(name, "MISSING", "Fill this in."));
        }
        if (text.length() > LONGEST) {
            return Optional.of(problem(name, "TOO_LONG", "Use at most 1,000 characters."));
        }
        return StrictJson.isStorable(text)
                ? Optional.empty()
                : Optional.of(problem(name, "MALFORMED", "There is a character in this that cannot be kept."));
    }

    static Optional<Problem> options(String name, List<Option> options, List<String> values) {
        boolean offered = options.stream().map(Option::value).toList().containsAll(values);
        return offered
                ? Optional.empty()
                : Optional.of(problem(name, "NOT_OFFERED", "Choose from what is offered here."));
    }
}
