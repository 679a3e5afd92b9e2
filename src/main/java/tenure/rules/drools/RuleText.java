package tenure.rules.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import tenure.rules.Problem;
import tenure.rules.RuleAt;

/** Reads rule files as text: where each rule stands, and what cannot be read. */
final class RuleText {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)");

    private RuleText() {}

    /** Fills in the place of each rule by name, and returns what is wrong. */
    static List<Problem> read(Map<String, String> files, Map<String, RuleAt> places) {
        List<Problem> problems = new ArrayList<>();
        files.forEach((file, text) -> {
            PackageDescr parsed = parse(file, text, problems);
            if (parsed != null) {
                parsed.getRules().forEach(rule -> place(file, rule, places, problems));
            }
        });
        return problems;
    }

    private static @Nullable PackageDescr parse(String file, String text, List<Problem> problems) {
        DrlParser parser = new DrlParser();
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, text);
        } catch (DroolsParserException e) {
            problems.add(new Problem(file, Math.max(1, e.getLineNumber()), "syntax", "this cannot be read as rules"));
        }
        for (DroolsError error : parser.getErrors()) {
            int line = error instanceof ParserError at ? at.getRow() : 1;
            problems.add(new Problem(file, Math.max(1, line), "syntax", oneLine(error.getMessage())));
        }
        return parsed;
    }

    private static void place(String file, RuleDescr rule, Map<String, RuleAt> places, List<Problem> problems) {
        RuleAt here = new RuleAt(rule.getName(), file, rule.getLine());
        RuleAt earlier = places.putIfAbsent(rule.getName(), here);
        if (earlier != null) {
            problems.add(new Problem(
                    file,
                    rule.getLine(),
                    1,
                    rule.getName(),
                    "duplicate-rule",
                    "a rule of this name stands at " + earlier.file() + ":" + earlier.line()));
        }
    }

    /** The folder Drools expects a file of this package in. */
    static String packageFolder(String text) {
        Matcher declared = PACKAGE.matcher(text);
        return declared.find() ? declared.group(1).replace('.', '/') + "/" : "";
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
