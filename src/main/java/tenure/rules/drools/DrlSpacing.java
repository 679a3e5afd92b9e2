package tenure.rules.drools;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.rules.drools.DrlToken.Kind;

/** Where a space stands between two tokens of a rule: {@code Question( act == "x", !service.is( "NEW" ) )}. */
public final class DrlSpacing {

    private static final Set<String> CLINGING = Set.of(".", "!.", "::", "@", "#");
    private static final Set<String> CLOSING = Set.of(",", ";", ".", "!.", "::", "]", "++", "--");

    /** Words before a parenthesis that are no names of what is called or matched. */
    private static final Set<String> OPERATORS = Set.of(
            "in",
            "not",
            "and",
            "or",
            "exists",
            "from",
            "over",
            "contains",
            "excludes",
            "matches",
            "memberOf",
            "soundslike",
            "return",
            "if");

    private DrlSpacing() {}

    /** The tokens on one line. */
    public static String join(List<DrlToken> tokens) {
        StringBuilder line = new StringBuilder();
        DrlToken before = null;
        DrlToken previous = null;
        for (DrlToken token : tokens) {
            if (previous != null && space(before, previous, token)) {
                line.append(' ');
            }
            line.append(token.text());
            before = previous;
            previous = token;
        }
        return line.toString();
    }

    private static boolean space(@Nullable DrlToken before, DrlToken previous, DrlToken next) {
        if (previous.isComment() || next.isComment()) {
            return true;
        }
        if (CLINGING.contains(previous.text()) && previous.kind() == Kind.SIGN) {
            return false;
        }
        if (next.kind() == Kind.SIGN && CLOSING.contains(next.text())) {
            return false;
        }
        if (previous.is("!") || previous.is("[") || isPrefix(before, previous)) {
            return false;
        }
        if (next.is("[")) {
            return !endsValue(previous);
        }
        if (next.is("(")) {
            return !(previous.kind() == Kind.WORD && !OPERATORS.contains(previous.text()));
        }
        return !(previous.is("(") && next.is(")"));
    }

    /** Whether it is the sign of a number rather than a difference. */
    private static boolean isPrefix(@Nullable DrlToken before, DrlToken previous) {
        return (previous.is("-") || previous.is("+")) && (before == null || !endsValue(before));
    }

    private static boolean endsValue(DrlToken token) {
        return token.kind() != Kind.SIGN || token.is(")") || token.is("]");
    }
}
