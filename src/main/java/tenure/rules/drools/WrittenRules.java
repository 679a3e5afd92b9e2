package tenure.rules.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import tenure.rules.gate.RuleGate;

/**
 * The rules of some files as they are written.
 *
 * @param rules in the order of files and lines
 * @param unreadable the files that are no rules, by path
 */
public record WrittenRules(List<WrittenRule> rules, List<String> unreadable) {

    public WrittenRules {
        rules = List.copyOf(rules);
        unreadable = List.copyOf(unreadable);
    }

    /** Reads the rule files among these texts by path. */
    public static WrittenRules read(Map<String, String> texts) {
        List<WrittenRule> rules = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        texts.forEach((file, text) -> {
            if (file.endsWith(".drl")) {
                in(file, text).ifPresentOrElse(rules::addAll, () -> unreadable.add(file));
            }
        });
        return new WrittenRules(rules, unreadable);
    }

    /** The rules of one file; nothing when it cannot be read as rules. */
    public static Optional<List<WrittenRule>> in(String file, String text) {
        List<DrlToken> tokens = DrlTokens.of(text);
        // Nobody but the gate may see what would keep the parser busy.
        boolean safe = RuleGate.unreadable(Map.of(file, text)).isEmpty();
        PackageDescr parsed = safe ? parse(text) : null;
        return Optional.ofNullable(parsed).map(read -> {
            RuleReading reading = new RuleReading(file, text, tokens);
            return read.getRules().stream().map(reading::rule).toList();
        });
    }

    private static @Nullable PackageDescr parse(String text) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(false, text);
            return parser.hasErrors() ? null : parsed;
        } catch (DroolsParserException e) {
            return null;
        }
    }
}
