package tenure.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A rule pack that cannot be served, with everything that is wrong with it. */
public final class EditionRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public EditionRejected(String pack, List<Problem> problems) {
        super("the rule pack " + pack + " has " + problems.size() + " problem(s):\n"
                + problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().toList();
    }

    public List<Problem> problems() {
        return problems;
    }
}
