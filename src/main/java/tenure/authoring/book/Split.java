package tenure.authoring.book;

import java.util.ArrayList;
import java.util.List;
import tenure.rules.drools.DrlToken;
import tenure.rules.drools.DrlTokens;

/** Parts conditions at the signs that stand outside of all brackets. */
final class Split {

    private Split() {}

    static List<String> at(String sign, String written) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (DrlToken token : DrlTokens.of(written)) {
            depth += depth(token);
            if (depth == 0 && token.is(sign)) {
                parts.add(written.substring(from, token.start()).strip());
                from = token.end();
            }
        }
        parts.add(written.substring(from).strip());
        return parts;
    }

    /** Whether one pair of brackets is around all of it. */
    static boolean isBracketed(String written) {
        int depth = 0;
        for (DrlToken token : DrlTokens.of(written)) {
            depth += depth(token);
            if (depth == 0) {
                return token.is(")") && token.end() == written.length();
            }
        }
        return false;
    }

    private static int depth(DrlToken token) {
        if (token.is("(") || token.is("[")) {
            return 1;
        }
        return token.is(")") || token.is("]") ? -1 : 0;
    }

    /** The words as they are told of something that is one of them. */
    static String either(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
