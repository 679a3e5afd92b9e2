package tenure.rules.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tenure.rules.Problem;

/** Whether rule files keep to what rules may say, judged from their text, before any parser or compiler reads them. */
public final class RuleGate {

    private static final Pattern PATH = Pattern.compile("\\w[\\w-]*(\\.\\w[\\w-]*)*(/\\w[\\w-]*(\\.\\w[\\w-]*)*)*");

    private static final Set<String> UNREADABLE = Set.of(
            "unsafe-size",
            "unsafe-length",
            "unsafe-nesting",
            "unsafe-character",
            "unsafe-escape",
            "unsafe-name",
            "unsafe-regex");

    private RuleGate() {}

    /** What the files have that rules may not. */
    public static List<Problem> check(Map<String, String> files) {
        List<Problem> problems = new ArrayList<>();
        int rules = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            Refusals refusals = new Refusals(file.getKey());
            rules += check(file.getValue(), refusals);
            if (rules > Limits.RULES) {
                refusals.add(1, 1, "unsafe-size", "a pack may have " + Limits.RULES + " rules", "");
                rules = 0;
            }
            problems.addAll(refusals.problems());
        }
        return problems;
    }

    /** What the files have that a parser would choke on: everything else it can be given to read. */
    public static List<Problem> unreadable(Map<String, String> files) {
        return check(files).stream()
                .filter(problem -> UNREADABLE.contains(problem.code()))
                .toList();
    }

    /** Whether the rules of this text are these, by their names and what stands in then, read as the gate reads it. */
    public static boolean reads(String text, List<String> names, List<String> thens) {
        Refusals refusals = new Refusals("");
        List<Sections.Rule> rules =
                Sections.of(TokenReader.read(text, refusals)).rules();
        List<List<String>> said = thens.stream()
                .map(then -> words(TokenReader.read(then, refusals)))
                .toList();
        return refusals.isEmpty()
                && rules.stream().allMatch(Sections.Rule::complete)
                && rules.stream().map(Sections.Rule::name).toList().equals(names)
                && rules.stream().map(rule -> words(rule.then())).toList().equals(said);
    }

    /** Whether rules may import this. */
    public static boolean allowsImport(String name) {
        return HeadGate.allowsImport(name);
    }

    /** Whether rules may have a global of that type and name. */
    public static boolean allowsGlobal(String type, String name) {
        return HeadGate.allowsGlobal(type, name);
    }

    /** Line and column of a word in a rule; nothing when the rule does not have it. */
    public static int[] place(String text, String rule, String word) {
        return Sections.of(TokenReader.read(text, new Refusals(""))).rules().stream()
                .filter(one -> one.name().equals(rule))
                .flatMap(one -> Stream.concat(one.when().stream(), one.then().stream()))
                .filter(token -> token.isWord(word))
                .findFirst()
                .map(token -> new int[] {token.line(), token.column()})
                .orElseGet(() -> new int[0]);
    }

    private static List<String> words(List<Token> tokens) {
        return tokens.stream().map(token -> token.kind() + token.text()).toList();
    }

    /** The number of rules. */
    private static int check(String text, Refusals refusals) {
        if (!PATH.matcher(refusals.file()).matches()) {
            refusals.add(1, 1, "unsafe-name", "a file's name has letters, digits, points and hyphens alone", "");
            return 0;
        }
        if (text.length() > Limits.FILE_CHARACTERS) {
            refusals.add(1, 1, "unsafe-size", "a file may have 256 KiB", "part it by topic");
            return 0;
        }
        Characters.check(text, Limits.RULE_LINE, refusals);
        List<Token> tokens = TokenReader.read(text, refusals);
        Nesting.check(tokens, refusals);
        Sections sections = Sections.of(tokens);
        HeadGate.check(sections.head(), refusals);
        sections.rules().forEach(rule -> check(rule, refusals));
        return sections.rules().size();
    }

    private static void check(Sections.Rule rule, Refusals refusals) {
        refusals.in(rule.name().length() > Limits.RULE_NAME ? "" : rule.name());
        if (rule.name().length() > Limits.RULE_NAME) {
            refusals.add(rule.at(), "unsafe-length", "a rule's name may have " + Limits.RULE_NAME + " characters", "");
        }
        if (rule.when().size() + rule.then().size() > Limits.RULE_TOKENS) {
            refusals.add(rule.at(), "unsafe-length", "this rule is too long", "make several of it");
        }
        Attributes.check(rule.attributes(), refusals);
        if (rule.complete()) {
            WhenGate.check(rule.when(), refusals);
            ThenGate.check(rule.then(), refusals);
            boolean finds = rule.then().stream().anyMatch(token -> token.isWord("findings"));
            boolean defines = rule.then().stream().anyMatch(token -> token.isWord("definitions"));
            if (finds && defines) {
                refusals.add(
                        rule.at(), "unsafe-then", "a rule finds something or defines a word, not both", "make two");
            } else if (finds || defines) {
                Patterns.opening(rule.when(), finds, rule.at(), refusals);
            }
        }
        refusals.in("");
    }
}
