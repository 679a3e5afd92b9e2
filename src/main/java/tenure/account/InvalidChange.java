package tenure.account;

import java.util.List;
import tenure.json.Problem;

/** That a change would make an account what no account can be, so it is not made. */
public final class InvalidChange extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** A change with all that would be wrong after it. */
    public InvalidChange(List<Problem> problems) {
        super("a change that would make an invalid account: " + problems, null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
