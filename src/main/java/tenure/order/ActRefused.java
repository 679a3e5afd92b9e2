package tenure.order;

import java.util.List;
import tenure.json.Problem;

/** That an act which is allowed cannot be done as it was asked for. */
public final class ActRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;
    private final Kind kind;

    /** What is in the way. */
    public enum Kind {
        /** The request: what it says is wrong or missing. */
        MALFORMED,
        /** The account as it is now. */
        CONFLICT
    }

    private ActRefused(Kind kind, List<Problem> problems) {
        super(problems.toString(), null, false, false);
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    /** A property of the act is wrong; the pointer is into its properties. */
    public static ActRefused property(String name, String message) {
        return new ActRefused(Kind.MALFORMED, List.of(new Problem("/properties/" + name, "MALFORMED", message)));
    }

    /** Properties of the act are wrong; the pointers begin with {@code /properties}. */
    public static ActRefused properties(List<Problem> problems) {
        return new ActRefused(Kind.MALFORMED, problems);
    }

    /** The account is in the way. */
    public static ActRefused conflict(String code, String message) {
        return new ActRefused(Kind.CONFLICT, List.of(new Problem("", code, message)));
    }

    static ActRefused conflict(List<Problem> problems) {
        return new ActRefused(Kind.CONFLICT, problems);
    }

    List<Problem> problems() {
        return problems;
    }

    Kind kind() {
        return kind;
    }
}
