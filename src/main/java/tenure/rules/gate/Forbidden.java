package tenure.rules.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that open a way out of conditions and verbs, with the code each is refused with. */
final class Forbidden {

    private static final Map<String, String> CODES = codes(Map.ofEntries(
            Map.entry("unsafe-eval", List.of("eval")),
            Map.entry("unsafe-from", List.of("from")),
            Map.entry("unsafe-accumulate", List.of("accumulate", "acc", "collect", "groupby")),
            Map.entry("unsafe-window", List.of("window", "over")),
            Map.entry("unsafe-branch", List.of("do", "break", "if", "else", "switch", "case")),
            Map.entry("unsafe-loop", List.of("for", "while", "goto", "continue")),
            Map.entry("unsafe-new", List.of("new")),
            Map.entry("unsafe-class", List.of("class", "instanceof", "super", "enum", "interface")),
            Map.entry("unsafe-function", List.of("function")),
            Map.entry("unsafe-query", List.of("query")),
            Map.entry("unsafe-declare", List.of("declare")),
            Map.entry("unsafe-import", List.of("import")),
            Map.entry("unsafe-drools", List.of("drools", "kcontext", "kruntime", "channels", "entryPoints")),
            Map.entry(
                    "unsafe-change",
                    List.of("insert", "insertLogical", "insertAsync", "update", "modify", "delete", "retract", "with")),
            Map.entry(
                    "unsafe-statement",
                    List.of(
                            "throw",
                            "throws",
                            "try",
                            "catch",
                            "finally",
                            "return",
                            "assert",
                            "synchronized",
                            "static",
                            "final",
                            "var",
                            "def",
                            "void",
                            "int",
                            "long",
                            "double",
                            "float",
                            "boolean",
                            "byte",
                            "short",
                            "char",
                            "yield")),
            Map.entry(
                    "unsafe-operator",
                    List.of(
                            "soundslike",
                            "str",
                            "after",
                            "before",
                            "coincides",
                            "during",
                            "finishes",
                            "finishedby",
                            "includes",
                            "meets",
                            "metby",
                            "overlaps",
                            "overlappedby",
                            "starts",
                            "startedby",
                            "isdef",
                            "strsim",
                            "convertable_to"))));

    /** Where names of Java's or anybody's packages begin. */
    private static final Set<String> PACKAGES = Set.of(
            "java", "javax", "jdk", "sun", "com", "org", "net", "io", "jakarta", "tenure", "rules", "kotlin", "scala");

    /** Where facts keep what definitions said of them; rules ask with {@code is} and its like. */
    private static final String ENGINES_OWN = "words";

    private Forbidden() {}

    private static Map<String, String> codes(Map<String, List<String>> words) {
        Map<String, String> codes = new HashMap<>();
        words.forEach((code, all) -> all.forEach(word -> codes.put(word, code)));
        return Map.copyOf(codes);
    }

    /** Refuses the word if no rule may use it; whether it was refused. */
    static boolean check(List<Token> tokens, int at, Refusals refusals) {
        Token token = tokens.get(at);
        Token next = Token.at(tokens, at + 1);
        if (member(tokens, at)) {
            return checkMember(token, refusals);
        }
        boolean called = next.isSign("(");
        String code = CODES.get(token.text());
        if (code != null && !(called && Vocabulary.isWord(token.text()))) {
            refusals.add(
                    token,
                    code,
                    "rules do not use " + token.text(),
                    "say it with the words of the handbook, docs/rules.md");
            return true;
        }
        boolean leads = next.isSign(".") || next.isSign("!.");
        if (leads && (PACKAGES.contains(token.text()) || capital(token))) {
            refusals.add(
                    token,
                    "unsafe-class",
                    token.text() + " leads to Java, which rules cannot use",
                    "use the facts, by the names they have in docs/rules.md");
            return true;
        }
        return called && !capital(token) && checkMember(token, refusals);
    }

    private static boolean checkMember(Token token, Refusals refusals) {
        boolean refused = !Vocabulary.isWord(token.text())
                && (JavaWords.refuses(token.text()) || token.text().equals(ENGINES_OWN));
        if (refused) {
            refusals.add(
                    token,
                    "unsafe-method",
                    "rules may not use " + token.text(),
                    "docs/rules.md lists what may be asked of each fact");
        }
        return refused;
    }

    static boolean member(List<Token> tokens, int at) {
        Token before = Token.at(tokens, at - 1);
        return before.isSign(".") || before.isSign("!.") || before.isSign("?.");
    }

    static boolean capital(Token token) {
        return token.kind() == Token.Kind.WORD
                && Character.isUpperCase(token.text().charAt(0));
    }
}
