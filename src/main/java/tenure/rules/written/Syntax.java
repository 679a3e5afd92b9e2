package tenure.rules.written;

import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;

/** Asks the engine's own parser for the tree of one rule. */
final class Syntax {

    private Syntax() {}

    /** The tree of the rule; null, and a note where it stops being one, when it has none. */
    static @Nullable RuleDescr tree(Source source, Written rule, Notes notes) {
        DrlParser parser = new DrlParser();
        Source alone = Source.of(source.file(), source.text().substring(rule.start(), rule.end()));
        PackageDescr parsed = null;
        int at = 0;
        try {
            parsed = parser.parse(false, alone.text());
        } catch (DroolsParserException e) {
            at = alone.offset(e.getLineNumber(), 1);
        }
        if (!parser.getErrors().isEmpty()) {
            DroolsError error = parser.getErrors().get(0);
            at = error instanceof ParserError place && place.getRow() > 0
                    ? alone.offset(place.getRow(), place.getCol() + 1)
                    : 0;
        } else if (parsed != null && !parsed.getRules().isEmpty()) {
            return parsed.getRules().get(0);
        }
        List<Token> rest = Tokens.of(alone.text(), at, alone.text().length());
        String near = rest.isEmpty() ? "the end of the rule" : "`" + rest.get(0).text() + "`";
        int place = rest.isEmpty() ? rule.end() - 1 : rule.start() + rest.get(0).start();
        String hint = near.equals("`=`") ? "write `==` to compare" : "look at what stands before it";
        notes.problem(place, "syntax", "the rule cannot be read at " + near, hint);
        return null;
    }
}
