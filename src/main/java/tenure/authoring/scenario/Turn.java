package tenure.authoring.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How soon somebody has its turn, as a scenario tells it or as the rules say. What a scenario does not name there must not be.
 *
 * @param points the more, the sooner
 * @param because the reasons for them, in order
 * @param warnings what somebody has to be told, in order
 * @param contact the id of the contact that is invited; empty when nobody is
 */
record Turn(int points, List<String> because, List<String> warnings, String contact) {

    private static final Map<String, Function<Turn, String>> MEMBERS = new TreeMap<>(Map.of(
            "points", turn -> String.valueOf(turn.points),
            "because", turn -> String.join(", ", turn.because),
            "warnings", turn -> String.join(", ", turn.warnings),
            "contact", Turn::contact));

    /** Where this is another one than was expected, in words. */
    List<String> differences(Turn expected) {
        List<String> differences = new ArrayList<>();
        MEMBERS.forEach((name, member) -> {
            if (!member.apply(this).equals(member.apply(expected))) {
                differences.add("%s: expected %s, got %s"
                        .formatted(name, orNone(member.apply(expected)), orNone(member.apply(this))));
            }
        });
        return differences;
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }
}
