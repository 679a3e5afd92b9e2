package tenure.rules.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenure.rules.written.Expression.Call;
import tenure.rules.written.Expression.Name;

/** Reads what a rule says. */
final class Consequence {

    private final Source source;
    private final Notes notes;
    private final Map<String, FactType> globals;

    Consequence(Source source, Notes notes, Map<String, FactType> globals) {
        this.source = source;
        this.notes = notes;
        this.globals = globals;
    }

    /** The verbs that are said between two offsets. */
    List<String> read(int from, int to, Map<String, Bound> bound) {
        List<String> verbs = new ArrayList<>();
        List<Token> tokens = Tokens.of(source.text(), from, to);
        if (tokens.isEmpty()) {
            notes.problem(from, "empty-then", "`then` says nothing", "");
        }
        Expressions statements = new Expressions(tokens, to);
        try {
            while (!statements.done()) {
                Expression said = statements.statement();
                if (said instanceof Call call && call.of() instanceof Name speaker) {
                    verbs.add(call.name());
                    new Typing(notes, bound, globals, null).of(said);
                    speaker(speaker, call);
                } else {
                    notes.problem(said.start(), "no-verb", "`" + notes.said(said) + "` says nothing", HINT);
                }
            }
            closed(tokens);
        } catch (Unreadable e) {
            String word = e.word().isEmpty() ? "the end" : "`" + e.word() + "`";
            notes.problem(
                    e.word().isEmpty() ? lastOf(tokens) : e.offset(),
                    "syntax",
                    "`then` cannot be read at " + word,
                    HINT);
        }
        return verbs;
    }

    private static final String HINT = "it is a verb and what it takes, such as `findings.deny( \"REASON\" );`";

    private void speaker(Name speaker, Call call) {
        if (!RuleFiles.GLOBALS.containsKey(speaker.name()) && bound(speaker)) {
            notes.problem(call.start(), "no-verb", "`" + notes.said(call) + "` says nothing", HINT);
        }
    }

    private boolean bound(Name speaker) {
        return speaker.name().startsWith("$");
    }

    private void closed(List<Token> tokens) {
        if (!tokens.isEmpty() && !tokens.get(tokens.size() - 1).is(";")) {
            notes.problem(lastOf(tokens), "semicolon", "the `;` at the end is missing", "");
        }
    }

    private static int lastOf(List<Token> tokens) {
        return tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end() - 1;
    }
}
