package tenure.rules.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.rules.Nearest;
import tenure.rules.Problem;
import tenure.rules.RemedyEntry;
import tenure.rules.RemedyEntry.How;
import tenure.rules.RemedyEntry.Wish;

/** Reads the ways out that a pack offers, cheapest first. */
final class Remedies {

    private static final String ASKS = "asks";
    private static final String WITHIN = "within";

    private Remedies() {}

    static List<RemedyEntry> read(Yaml file, Set<String> actions, Set<String> parameters, List<Problem> problems) {
        List<RemedyEntry> remedies = new ArrayList<>();
        for (Yaml entry : file.items()) {
            check(entry, "by", "action", actions, problems);
            check(entry, "insteadOf", "action", actions, problems);
            check(entry, WITHIN, "parameter", parameters, problems);
            if (!entry.get(ASKS).equals(Wish.ITSELF)) {
                check(entry, ASKS, "action", actions, problems);
            }
            together(entry, ASKS, WITHIN, problems);
            together(entry, WITHIN, ASKS, problems);
            Arrays.stream(How.values())
                    .filter(known -> known.word().equals(entry.get("how")))
                    .map(known -> new RemedyEntry(
                            entry.get("change"), known, entry.get("by"), entry.get("insteadOf"), wish(entry)))
                    .forEach(remedies::add);
        }
        return List.copyOf(remedies);
    }

    private static @Nullable Wish wish(Yaml entry) {
        String asks = entry.get(ASKS);
        return asks.isEmpty() ? null : new Wish(asks.equals(Wish.ITSELF) ? "" : asks, entry.get(WITHIN));
    }

    private static void together(Yaml entry, String one, String other, List<Problem> problems) {
        if (entry.members().containsKey(one) && !entry.members().containsKey(other)) {
            problems.add(entry.problem("missing", "`" + other + "` is missing, which goes with `" + one + "`"));
        }
    }

    private static void check(Yaml entry, String member, String kind, Set<String> known, List<Problem> problems) {
        Yaml word = entry.members().get(member);
        String said = entry.get(member);
        if (word != null && !known.isEmpty() && !known.contains(said)) {
            problems.add(word.problem("unknown-" + kind, "there is no " + kind + " `" + said + "`")
                    .hinting(Nearest.hint(said, known)));
        }
    }
}
