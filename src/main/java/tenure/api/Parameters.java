package tenure.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenure.json.Problem;
import tenure.json.RequestRefused;

/** The parameters of a query, each given once at most; what is wrong with them is gathered, and told all at once. */
public final class Parameters {

    private static final int BAD_REQUEST = 400;

    private final Map<String, List<String>> given;
    private final List<Problem> problems = new ArrayList<>();

    public Parameters(Map<String, List<String>> given, Set<String> known) {
        this.given = given;
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(known);
        unknown.forEach(name -> problems.add(new Problem(
                name,
                "UNKNOWN_PARAMETER",
                "there is no parameter of this name; there are " + String.join(", ", new TreeSet<>(known)))));
    }

    /** The parameter's value; null when it is absent or wrong. */
    public <T> @Nullable T read(String name, Function<String, @Nullable T> form, String what) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return null;
        }
        T value = values.size() == 1 ? form.apply(values.get(0)) : null;
        if (value == null) {
            problems.add(new Problem(name, "BAD_VALUE", "this has to be " + what + ", given once"));
        }
        return value;
    }

    public void missing(String name, String message) {
        problems.add(new Problem(name, "MISSING", message));
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    /** Refuses the request when anything is wrong with its parameters. */
    public void check() {
        if (!problems.isEmpty()) {
            throw new RequestRefused(BAD_REQUEST, "The parameters are not right.", problems);
        }
    }
}
