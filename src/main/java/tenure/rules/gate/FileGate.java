package tenure.rules.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenure.rules.Problem;
import tenure.rules.mail.MailGate;

/** Whether the files of a pack are plain data, before anybody reads them. Rule files have {@link RuleGate}. */
public final class FileGate {

    private static final String RULES = ".drl";

    private FileGate() {}

    /** What the files have that no file of a pack may, rule files left aside. */
    public static List<Problem> check(Map<String, String> files) {
        List<Problem> problems = new ArrayList<>();
        long characters = files.values().stream().mapToLong(String::length).sum();
        if (files.size() > Limits.FILES || characters > Limits.PACK_CHARACTERS) {
            problems.add(new Problem("pack.yaml", 1, "unsafe-size", "a pack may have 500 files and 4 MiB"));
            return problems;
        }
        files.forEach((file, text) -> {
            Refusals refusals = new Refusals(file);
            if (!file.endsWith(RULES)) {
                check(file, text, refusals);
            }
            problems.addAll(refusals.problems());
            if (MailGate.isTemplate(file)) {
                problems.addAll(MailGate.check(file, text));
            }
        });
        return problems;
    }

    private static void check(String file, String text, Refusals refusals) {
        Characters.check(text, Limits.LINE, refusals);
        if (file.endsWith(".yaml") || file.endsWith(".yml")) {
            YamlGate.check(text, refusals);
        } else if (file.endsWith(".csv")) {
            TableGate.check(text, refusals);
        }
    }
}
