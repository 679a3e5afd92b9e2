package tenure.authoring.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tenure.rules.Problem;
import tenure.rules.pack.Yaml;

/** The names taken so far, and where. */
final class Names {

    private final Map<String, Yaml> taken = new HashMap<>();
    private final List<Problem> problems;

    Names(List<Problem> problems) {
        this.problems = problems;
    }

    void take(String name, Yaml by) {
        Yaml earlier = taken.putIfAbsent(name, by);
        if (earlier != null && !name.isEmpty()) {
            problems.add(by.problem("twice", "a case of this name stands at " + earlier.file() + ":" + earlier.line()));
        }
    }
}
