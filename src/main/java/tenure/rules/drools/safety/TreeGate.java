package tenure.rules.drools.safety;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import tenure.rules.Problem;
import tenure.rules.gate.RuleGate;

/** Judges rule files by what the parser made of them: nothing but rules, and in rules nothing but facts and verbs. */
public final class TreeGate {

    private static final String HINT = "docs/rules.md shows what a file of rules holds";

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private TreeGate(String file) {
        this.file = file;
    }

    /** What the files have that rules may not; files that cannot be parsed are for others to tell of. */
    public static List<Problem> check(Map<String, String> files) {
        List<Problem> problems = new ArrayList<>();
        files.forEach((file, text) -> {
            TreeGate gate = new TreeGate(file);
            DrlParser parser = new DrlParser();
            try {
                PackageDescr parsed = parser.parse(false, text);
                if (parsed != null && !parser.hasErrors()) {
                    gate.check(parsed, text);
                }
            } catch (DroolsParserException e) {
                return;
            }
            problems.addAll(gate.problems);
        });
        return problems;
    }

    private void check(PackageDescr parsed, String text) {
        none(parsed.getTypeDeclarations(), "declare", "types are not declared in rules");
        none(parsed.getEnumDeclarations(), "declare", "types are not declared in rules");
        none(parsed.getFunctions(), "function", "rules have no functions");
        none(parsed.getFunctionImports(), "import", "no functions are imported");
        none(parsed.getAccumulateImports(), "import", "no functions are imported");
        none(parsed.getEntryPointDeclarations(), "entry-point", "rules have no entry points");
        none(parsed.getWindowDeclarations(), "window", "rules have no windows");
        none(parsed.getAttributes(), "attribute", "rules have no attributes");
        parsed.getImports().stream()
                .filter(one -> !RuleGate.allowsImport(one.getTarget()))
                .forEach(one -> refuse(one, "", "import", "rules import the facts and the findings alone"));
        parsed.getGlobals().stream()
                .filter(one -> !RuleGate.allowsGlobal(one.getType(), one.getIdentifier()))
                .forEach(one -> refuse(one, "", "global", "the only globals are findings and definitions"));
        if (parsed.getUnit() != null) {
            refuse(parsed.getUnit(), "", "unit", "rules have no unit");
        }
        parsed.getRules().forEach(this::check);
        List<String> names = parsed.getRules().stream().map(RuleDescr::getName).toList();
        List<String> thens = parsed.getRules().stream()
                .map(rule -> String.valueOf(rule.getConsequence()))
                .toList();
        if (problems.isEmpty() && !RuleGate.reads(text, names, thens)) {
            BaseDescr first =
                    parsed.getRules().isEmpty() ? parsed : parsed.getRules().get(0);
            refuse(first, "", "structure", "where the rules of this file begin and end is not plain");
        }
    }

    private void check(RuleDescr rule) {
        String name = rule.getName();
        if (rule.getClass() != RuleDescr.class || rule.isQuery()) {
            refuse(rule, name, "query", "there are rules alone, and no queries");
        }
        if (rule.getParentName() != null) {
            refuse(rule, name, "extends", "a rule stands by itself and extends no other");
        }
        if (!rule.getAttributes().isEmpty() || !rule.getAnnotations().isEmpty() || rule.getUnit() != null) {
            refuse(rule, name, "attribute", "a rule has a name, when and then, and nothing else");
        }
        if (!rule.getNamedConsequences().isEmpty() || !(rule.getConsequence() instanceof String)) {
            refuse(rule, name, "branch", "a rule has one then");
        }
        if (rule.getLhs() != null) {
            Conditions.refused(rule.getLhs())
                    .forEach(part -> refuse(
                            part.getLine() > 0 ? part : rule,
                            name,
                            Conditions.code(part),
                            "conditions are about facts alone"));
        }
    }

    private void none(Collection<? extends BaseDescr> parts, String code, String message) {
        parts.forEach(part -> refuse(part, "", code, message));
    }

    private void refuse(BaseDescr at, String rule, String code, String message) {
        problems.add(new Problem(
                file,
                Math.max(1, at.getLine()),
                Math.max(1, at.getColumn() + 1),
                rule,
                Problem.Severity.ERROR,
                "unsafe-" + code,
                message,
                HINT));
    }
}
