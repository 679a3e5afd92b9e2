package tenure.link.view;

import java.util.List;
import java.util.Optional;
import tenure.json.Problem;

/** A password that is chosen; it is never shown again. */
public record Password(String name, String label, String hint) implements Field {

    public Password {
        FieldRules.require(name, label);
    }

    @Override
    public String kind() {
        return "password";
    }

    @Override
    public Optional<Problem> problem(List<String> values) {
        return FieldRules.line(name, Need.REQUIRED, values);
    }

    @Override
    public Password filled(List<String> values) {
        return this;
    }
}
