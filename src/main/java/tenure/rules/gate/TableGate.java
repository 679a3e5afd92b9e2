package tenure.rules.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells of tables are names, words and numbers: no formulas, and no lines of rules or code. */
final class TableGate {

    private static final Pattern FORMULA = Pattern.compile("(?:^|,)[ \\t]*\"?[ \\t]*([=+@]|-(?![0-9]))");
    private static final Pattern CODE =
            Pattern.compile("[;{}()$`]|\\\\u|\\b(?:rule|when|then|end|eval|import)\\b(?=.*\\()");

    private TableGate() {}

    static void check(String text, Refusals refusals) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher formula = FORMULA.matcher(line);
            Matcher code = CODE.matcher(line);
            if (formula.find()) {
                refusals.add(
                        number,
                        formula.start(1) + 1,
                        "unsafe-formula",
                        "a cell of a table is no formula",
                        "write the value itself");
            } else if (code.find()) {
                refusals.add(
                        number,
                        code.start() + 1,
                        "unsafe-cell",
                        "a cell of a table holds words and numbers alone",
                        "what is a condition belongs in a rule");
            }
        }
    }
}
