package tenure.rules.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenure.rules.Problem;
import tenure.rules.Reason;

/** Reads the reasons of a pack: stages in order, in each its reasons in the order of output. */
final class Reasons {

    private static final List<String> AUDIENCES = List.of("customer", "partner", "staff");

    private Reasons() {}

    static Map<String, Reason> read(Yaml file, List<Problem> problems) {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        int stage = 0;
        for (Map.Entry<String, Yaml> stageEntry : file.members().entrySet()) {
            stage++;
            for (Map.Entry<String, Yaml> entry : stageEntry.getValue().members().entrySet()) {
                Reason reason = reason(entry.getKey(), stage, stageEntry.getKey(), reasons.size(), entry.getValue(), problems);
                if (reasons.put(entry.getKey(), reason) != null) {
                    problems.add(entry.getValue().problem("twice", entry.getKey() + " stands in two stages"));
                }
            }
        }
        return Collections.unmodifiableMap(reasons);
    }

    private static Reason reason(
            String code, int stage, String stageName, int place, Yaml entry, List<Problem> problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String audience : AUDIENCES) {
            texts.put(audience, entry.need(audience, problems));
        }
        boolean alone = entry.get("alone").equals("true");
        return new Reason(code, stage, stageName, place, alone, texts, entry.need("source", problems));
    }
}
