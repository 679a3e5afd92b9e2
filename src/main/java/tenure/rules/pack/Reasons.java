package tenure.rules.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tenure.rules.Problem;
import tenure.rules.Reason;
import tenure.rules.Reason.Explained;

/** Reads the reasons of a pack: stages in order, in each its reasons in the order of output. */
final class Reasons {

    static final List<String> AUDIENCES = List.of("customer", "partner", "staff");

    private Reasons() {}

    static Map<String, Reason> read(Yaml file, Yaml pack, List<Problem> problems) {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        int stage = 0;
        for (Map.Entry<String, Yaml> stageEntry : file.members().entrySet()) {
            stage++;
            Explained explained = explained(stageEntry.getKey(), pack, file, problems);
            for (Map.Entry<String, Yaml> entry : stageEntry.getValue().members().entrySet()) {
                Yaml yaml = entry.getValue();
                Reason reason = new Reason(
                        entry.getKey(),
                        stage,
                        stageEntry.getKey(),
                        reasons.size(),
                        yaml.get("alone").equals("true"),
                        explained,
                        texts(yaml),
                        yaml.get("source"));
                if (reasons.put(entry.getKey(), reason) != null) {
                    problems.add(stageEntry
                            .getValue()
                            .problemOf(entry.getKey(), "twice", "`" + entry.getKey() + "` stands in two stages"));
                }
            }
        }
        return Collections.unmodifiableMap(reasons);
    }

    private static Map<String, String> texts(Yaml entry) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String audience : AUDIENCES) {
            texts.put(audience, entry.get(audience));
        }
        return texts;
    }

    private static Explained explained(String stage, Yaml pack, Yaml file, List<Problem> problems) {
        Yaml explains = pack.members().getOrDefault("explains", pack);
        String word = explains.get(stage);
        for (Explained explained : Explained.values()) {
            if (explained.name().toLowerCase(Locale.ROOT).equals(word)) {
                return explained;
            }
        }
        if (word.isEmpty()) {
            problems.add(
                    file.problemOf(stage, "missing", "`explains` in pack.yaml says nothing of the stage " + stage));
        }
        return Explained.REASONS;
    }
}
