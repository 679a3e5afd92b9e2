package tenure.rules.drools;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition of a rule as the parser understands it, without its layout.
 *
 * @param text of a pattern what it matches, with the name it binds; of a constraint or anything else the whole of it;
 *     empty for the others
 * @param parts the constraints of a pattern, or what is joined
 */
public record Condition(Kind kind, String text, List<Condition> parts) {

    /** What a condition is. */
    public enum Kind {
        PATTERN,
        CONSTRAINT,
        AND,
        OR,
        NOT,
        EXISTS,
        FORALL,
        ELSE
    }

    public Condition {
        parts = List.copyOf(parts);
    }

    static Condition text(Kind kind, String text) {
        return new Condition(kind, text, List.of());
    }

    /** Of a pattern, the name of the class it matches; empty for the others. */
    public String type() {
        return kind == Kind.PATTERN ? text.substring(text.lastIndexOf(' ') + 1) : "";
    }

    @Override
    public String toString() {
        return switch (kind) {
            case CONSTRAINT, ELSE -> text;
            case PATTERN -> text + joined("( ", ", ", " )");
            case AND -> joined("( ", " and ", " )");
            case OR -> joined("( ", " or ", " )");
            case NOT -> joined("not ", ", ", "");
            case EXISTS -> joined("exists ", ", ", "");
            case FORALL -> joined("forall( ", " ", " )");
        };
    }

    private String joined(String before, String between, String after) {
        if (parts.isEmpty()) {
            return kind == Kind.PATTERN ? "()" : "";
        }
        return parts.stream().map(Condition::toString).collect(Collectors.joining(between, before, after));
    }
}
