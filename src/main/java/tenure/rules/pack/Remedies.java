package tenure.rules.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tenure.rules.Nearest;
import tenure.rules.Problem;
import tenure.rules.RemedyEntry;
import tenure.rules.RemedyEntry.How;

/** Reads the ways out that a pack offers, cheapest first. */
final class Remedies {

    private Remedies() {}

    static List<RemedyEntry> read(Yaml file, Set<String> actions, List<Problem> problems) {
        List<RemedyEntry> remedies = new ArrayList<>();
        for (Yaml entry : file.items()) {
            for (String member : List.of("by", "insteadOf")) {
                Yaml act = entry.members().get(member);
                if (act != null && !actions.isEmpty() && !actions.contains(entry.get(member))) {
                    problems.add(act.problem("unknown-action", "there is no action `" + entry.get(member) + "`")
                            .hinting(Nearest.hint(entry.get(member), actions)));
                }
            }
            Arrays.stream(How.values())
                    .filter(known -> known.word().equals(entry.get("how")))
                    .map(known -> new RemedyEntry(entry.get("change"), known, entry.get("by"), entry.get("insteadOf")))
                    .forEach(remedies::add);
        }
        return List.copyOf(remedies);
    }
}
