package tenure.rules.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tenure.rules.Problem;
import tenure.rules.RemedyEntry;
import tenure.rules.RemedyEntry.How;

/** Reads the ways out that a pack offers, cheapest first. */
final class Remedies {

    private Remedies() {}

    static List<RemedyEntry> read(Yaml file, Set<String> actions, List<Problem> problems) {
        List<RemedyEntry> remedies = new ArrayList<>();
        for (Yaml entry : file.items()) {
            entry.need("source", problems);
            String change = entry.need("change", problems);
            String how = entry.need("how", problems);
            for (String act : List.of(entry.get("by"), entry.get("insteadOf"))) {
                if (!act.isEmpty() && !actions.contains(act)) {
                    problems.add(entry.problem("unknown", "there is no action " + act));
                }
            }
            Arrays.stream(How.values())
                    .filter(known -> known.word().equals(how))
                    .findFirst()
                    .ifPresentOrElse(
                            known -> remedies.add(
                                    new RemedyEntry(change, known, entry.get("by"), entry.get("insteadOf"))),
                            () -> problems.add(entry.problem("unknown", "nothing is tried by '" + how + "'")));
        }
        return List.copyOf(remedies);
    }
}
