package tenure.rules.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand outside of rules: the package, the two imports and the two globals. */
final class HeadGate {

    private static final Pattern PACKAGE = Pattern.compile("rules\\.[a-z][a-z0-9]*");
    private static final Set<String> IMPORTS =
            Set.of("tenure.facts.*", "tenure.rules.Findings", "tenure.facts.Definitions");
    private static final Map<String, String> GLOBALS = Map.of(
            "Findings", "findings",
            "tenure.rules.Findings", "findings",
            "Definitions", "definitions",
            "tenure.facts.Definitions", "definitions");

    /** What DRL could have there and rules may not, with the code of the refusal. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("declare", "unsafe-declare"),
            Map.entry("enum", "unsafe-declare"),
            Map.entry("trait", "unsafe-declare"),
            Map.entry("function", "unsafe-function"),
            Map.entry("query", "unsafe-query"),
            Map.entry("unit", "unsafe-unit"),
            Map.entry("dialect", "unsafe-dialect"),
            Map.entry("expander", "unsafe-expander"),
            Map.entry("template", "unsafe-template"),
            Map.entry("eval", "unsafe-eval"),
            Map.entry("window", "unsafe-window"),
            Map.entry("attributes", "unsafe-attribute"));

    private final List<Token> head;
    private final Refusals refusals;

    private HeadGate(List<Token> head, Refusals refusals) {
        this.head = head;
        this.refusals = refusals;
    }

    static void check(List<Token> head, Refusals refusals) {
        new HeadGate(head, refusals).check();
    }

    private void check() {
        int at = 0;
        while (at < head.size()) {
            Token first = head.get(at);
            int end = first.isSign(";") ? at + 1 : end(at);
            String rest = text(at + 1, end);
            if (first.isWord("package")) {
                if (!PACKAGE.matcher(rest).matches()) {
                    refuse(first, "unsafe-package", "a package of rules is called rules. and one word, not " + rest);
                }
            } else if (first.isWord("import")) {
                if (!IMPORTS.contains(rest)) {
                    refuse(
                            first,
                            "unsafe-import",
                            "rules may import tenure.facts.* and tenure.rules.Findings, not " + rest);
                }
            } else if (first.isWord("global")) {
                global(first, rest);
            } else {
                Attributes.check(head.subList(at, end), refusals);
                if (first.kind() == Token.Kind.WORD && REFUSED.containsKey(first.text())) {
                    refuse(first, REFUSED.getOrDefault(first.text(), ""), "rules have no " + first.text());
                } else if (first.isSign("@")) {
                    refuse(first, "unsafe-annotation", "rules have no annotations");
                }
            }
            at = Math.max(at + 1, end);
        }
    }

    private void global(Token first, String rest) {
        int type = rest.lastIndexOf(' ');
        if (type < 0 || !allowsGlobal(rest.substring(0, type), rest.substring(type + 1))) {
            refuse(first, "unsafe-global", "the only globals are Findings findings and Definitions definitions");
        }
    }

    static boolean allowsImport(String name) {
        return IMPORTS.contains(name);
    }

    static boolean allowsGlobal(String type, String name) {
        return name.equals(GLOBALS.get(type));
    }

    /** The end of the statement: a semicolon, or the first token of another line. */
    private int end(int from) {
        int end = from + 1;
        while (end < head.size()
                && !head.get(end).isSign(";")
                && head.get(end).line() == head.get(from).line()) {
            end++;
        }
        return end;
    }

    /** The words of a statement, with a blank only where two words meet. */
    private String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean words = i > from
                    && head.get(i).kind() == Token.Kind.WORD
                    && head.get(i - 1).kind() == Token.Kind.WORD;
            text.append(words ? " " : "").append(head.get(i).text());
        }
        return text.toString();
    }

    private void refuse(Token at, String code, String message) {
        refusals.add(at, code, message, "take it out; docs/rules.md shows how a file of rules begins");
    }
}
