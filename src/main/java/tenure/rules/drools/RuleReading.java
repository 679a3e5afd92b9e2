package tenure.rules.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import tenure.rules.RuleAt;
import tenure.rules.drools.Condition.Kind;

/** Turns what the parser tells of a file into rules as they are written. */
final class RuleReading {

    private final String file;
    private final String text;
    private final List<DrlToken> tokens;

    RuleReading(String file, String text, List<DrlToken> tokens) {
        this.file = file;
        this.text = text;
        this.tokens = tokens;
    }

    WrittenRule rule(RuleDescr rule) {
        return new WrittenRule(
                new RuleAt(rule.getName(), file, rule.getLine()),
                Math.max(rule.getLine(), rule.getEndLine()),
                comment(rule.getLine()),
                attributes(rule),
                rule.getLhs() == null ? List.of() : parts(rule.getLhs()),
                DrlTokens.oneLine(Objects.toString(rule.getConsequence(), "")));
    }

    /** The comments directly above a line, without their slashes. */
    private List<String> comment(int line) {
        List<String> lines = new ArrayList<>();
        int next = 0;
        while (next < tokens.size() && tokens.get(next).line() < line) {
            next++;
        }
        for (int i = next - 1;
                i >= 0 && tokens.get(i).isComment() && tokens.get(i + 1).breaks() == 1;
                i--) {
            lines.addAll(0, tokens.get(i).text().lines().map(RuleReading::said).toList());
            if (i > 0 && tokens.get(i).breaks() == 0) {
                break;
            }
        }
        return lines;
    }

    private static String said(String line) {
        return line.strip()
                .replaceAll("^(//+|/\\*+|\\*/|\\*)\\s*|\\s*\\*+/$", "")
                .strip();
    }

    private static List<String> attributes(RuleDescr rule) {
        List<String> attributes = new ArrayList<>();
        if (rule.hasParent()) {
            attributes.add("extends " + rule.getParentName());
        }
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            attributes.add(attribute.getName() + " " + attribute.getValue());
        }
        rule.getAnnotations().forEach(annotation -> attributes.add("@" + annotation));
        return attributes.stream().sorted().toList();
    }

    private List<Condition> parts(ConditionalElementDescr element) {
        return element.getDescrs().stream().map(this::condition).toList();
    }

    private Condition condition(BaseDescr one) {
        if (one instanceof PatternDescr pattern && pattern.getSource() == null) {
            return pattern(pattern);
        }
        if (one instanceof ExprConstraintDescr constraint) {
            return Condition.text(Kind.CONSTRAINT, DrlTokens.oneLine(constraint.getExpression()));
        }
        if (one instanceof NotDescr not) {
            return new Condition(Kind.NOT, "", parts(not));
        }
        if (one instanceof ExistsDescr exists) {
            return new Condition(Kind.EXISTS, "", parts(exists));
        }
        if (one instanceof ForallDescr all) {
            return new Condition(
                    Kind.FORALL,
                    "",
                    all.getDescrs().stream().map(this::condition).toList());
        }
        if (one instanceof AndDescr and) {
            return new Condition(Kind.AND, "", parts(and));
        }
        if (one instanceof OrDescr or) {
            return new Condition(Kind.OR, "", parts(or));
        }
        return Condition.text(Kind.ELSE, DrlTokens.oneLine(written(one)));
    }

    private Condition pattern(PatternDescr pattern) {
        String binds = pattern.getIdentifier() == null ? "" : pattern.getIdentifier() + " : ";
        return new Condition(Kind.PATTERN, binds + pattern.getObjectType(), parts(pattern.getConstraint()));
    }

    /** The text the parser made it of; how the parser calls it, when that does not say. */
    private String written(BaseDescr one) {
        int from = one.getStartCharacter();
        int to = Math.min(text.length(), one.getEndCharacter() + 1);
        return from >= 0 && from < to ? text.substring(from, to) : one.toString();
    }
}
