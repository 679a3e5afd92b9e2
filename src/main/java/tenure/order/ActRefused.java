package tenure.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenure.json.Problem;

/** That an act which is allowed cannot be done as it was asked for. */
public final class ActRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;
    private final Kind kind;
    private final transient Map<String, JsonNode> told;

    /** What is in the way. */
    public enum Kind {
        /** The request: what it says is wrong or missing. */
        MALFORMED,
        /** The account as it is now. */
        CONFLICT
    }

    private ActRefused(Kind kind, List<Problem> problems, Map<String, JsonNode> told) {
        super(problems.toString(), null, false, false);
        this.kind = kind;
        this.told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
        this.problems = List.copyOf(problems);
    }

    /** A property of the act is wrong; the pointer is into its properties. */
    public static ActRefused property(String name, String message) {
        return new ActRefused(
                Kind.MALFORMED, List.of(new Problem("/properties/" + name, "MALFORMED", message)), Map.of());
    }

    /** The account is in the way. */
    public static ActRefused conflict(String code, String message) {
        return new ActRefused(Kind.CONFLICT, List.of(new Problem("", code, message)), Map.of());
    }

    /** Properties of the act are wrong; the pointers begin with {@code /properties}. */
    public static ActRefused malformed(List<Problem> problems) {
        return new ActRefused(Kind.MALFORMED, problems, Map.of());
    }

    /** The account is in the way, and this is told beside it, by the names of its members. */
    public static ActRefused conflict(String code, String message, Map<String, JsonNode> told) {
        return new ActRefused(Kind.CONFLICT, List.of(new Problem("", code, message)), told);
    }

    static ActRefused conflict(List<Problem> problems) {
        return new ActRefused(Kind.CONFLICT, problems, Map.of());
    }

    Map<String, JsonNode> told() {
        return told;
    }

    List<Problem> problems() {
        return problems;
    }

    Kind kind() {
        return kind;
    }
}
