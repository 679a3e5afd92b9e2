package tenure.link.view;

import java.util.List;
import java.util.Optional;
import tenure.json.Problem;

/**
 * A line of text.
 *
 * @param autocomplete what a browser may fill in by itself, in HTML's words: {@code name}, {@code email}, {@code tel},
 *     {@code off}
 */
public record TextField(String name, String label, String hint, String value, String autocomplete, Need need)
        implements Field {

    public TextField {
        FieldRules.require(name, label);
    }

    @Override
    public String kind() {
        return "text";
    }

    /** What keyboard a phone shows. */
    public String input() {
        return autocomplete.equals("email") || autocomplete.equals("tel") ? autocomplete : "text";
    }

    @Override
    public Optional<Problem> problem(List<String> values) {
        return FieldRules.line(name, need, values);
    }

    @Override
    public TextField filled(List<String> values) {
        return new TextField(name, label, hint, values.isEmpty() ? "" : values.get(0), autocomplete, need);
    }
}
