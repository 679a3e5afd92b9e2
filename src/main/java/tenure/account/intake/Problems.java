package tenure.account.intake;

import java.util.ArrayList;
import java.util.List;
import tenure.json.Pointer;
import tenure.json.Problem;

/** The problems found so far, in the order they were found. */
final class Problems {

    private final List<Problem> all = new ArrayList<>();

    void add(Pointer place, String code, String message) {
        all.add(new Problem(place.toString(), code, message));
    }

    void add(Problem problem) {
        all.add(problem);
    }

    void addAll(Problems others) {
        all.addAll(others.all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Problem> list() {
        return List.copyOf(all);
    }
}
