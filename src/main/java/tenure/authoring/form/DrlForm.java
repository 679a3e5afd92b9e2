package tenure.authoring.form;

import java.util.List;
import tenure.rules.drools.DrlToken;
import tenure.rules.drools.DrlTokens;
import tenure.rules.drools.WrittenRule;
import tenure.rules.drools.WrittenRules;

/**
 * Rule files: head, then rules parted by an empty line; a condition a line, or broken at its commas when it is long.
 * Not a word and no sign is changed, which is looked at afterwards.
 */
final class DrlForm {

    private DrlForm() {}

    static String format(String file, String text) {
        if (WrittenRules.in(file, text).isEmpty()) {
            return text;
        }
        String formatted = new DrlLayout(text).lay();
        return words(text).equals(words(formatted)) && comments(file, text).equals(comments(file, formatted))
                ? formatted
                : text;
    }

    private static List<String> words(String text) {
        return DrlTokens.of(text).stream()
                .map(DrlToken::text)
                .map(String::stripTrailing)
                .toList();
    }

    private static List<List<String>> comments(String file, String text) {
        return WrittenRules.in(file, text).orElse(List.of()).stream()
                .map(WrittenRule::comment)
                .toList();
    }
}
