package tenure.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.json.TimeText;
import tenure.rules.Edition;
import tenure.rules.Nearest;
import tenure.rules.Problem;
import tenure.rules.pack.Yaml;

/** Reads what scenarios ask about a customer: {@code moves} and {@code invites}, each with a day; and about an edit of a plan. */
final class Trying {

    private static final Map<String, Trial.Kind> KINDS = Map.of("moves", Trial.Kind.MOVE, "invites", Trial.Kind.INVITE);
    private static final Set<String> WHEN = Set.of("moves", "invites", "bounced");
    private static final String EDITS = "edits";
    private static final String CHANGES = "changes";
    private static final Set<String> EDIT = Set.of(EDITS, CHANGES);
    private static final Set<String> THEN = Set.of("points", "because", "warnings", "contact");

    private final Edition edition;
    private final LocalDate today;
    private final List<Problem> problems;

    Trying(Edition edition, Yaml usual, List<Problem> problems) {
        LocalDate day = TimeText.date(usual.get("asOf"));
        this.today = day == null ? LocalDate.EPOCH : day;
        this.edition = edition;
        this.problems = problems;
    }

    /** What it asks; null when it asks whether somebody may do something. */
    @Nullable
    Trial read(Yaml when, Yaml then) {
        for (Map.Entry<String, Trial.Kind> kind : KINDS.entrySet()) {
            if (when.members().containsKey(kind.getKey())) {
                when.only(WHEN, problems);
                return new Trial(
                        kind.getValue(), day(when, kind.getKey()), Set.copyOf(when.list("bounced")), null, turn(then));
            }
        }
        if (when.members().containsKey(EDITS)) {
            when.only(EDIT, problems);
            Yaml changes = when.members().get(CHANGES);
            if (changes == null) {
                problems.add(when.problem("missing", "`changes` is missing in `when`"));
            }
            JsonNode members = changes == null ? JsonNodeFactory.instance.objectNode() : changes.json();
            return new Trial(Trial.Kind.EDIT, today, Set.of(), new Trial.Edited(when.get(EDITS), members), turn(then));
        }
        if (!when.members().containsKey("does")) {
            problems.add(when.problem("missing", "`does` is missing in `when`"));
        }
        THEN.stream()
                .filter(then.members()::containsKey)
                .forEach(member -> problems.add(then.problemOf(
                        member, "unknown-member", "`" + member + "` is told of what `moves` or `invites` asks")));
        return null;
    }

    private LocalDate day(Yaml when, String member) {
        LocalDate day = TimeText.date(when.get(member));
        if (day == null) {
            problems.add(when.problemOf(member, "value", "`" + member + "` is a day such as 2020-08-03"));
            return LocalDate.EPOCH;
        }
        return day;
    }

    private Turn turn(Yaml then) {
        String points = then.get("points");
        return new Turn(
                points.isEmpty() ? 0 : Integer.parseInt(points),
                reasons(then, "because"),
                reasons(then, "warnings"),
                then.get("contact"));
    }

    private List<String> reasons(Yaml then, String member) {
        for (Yaml item : then.members().getOrDefault(member, then).items()) {
            String code = item.text();
            if (code != null && !edition.reasons().containsKey(code)) {
                problems.add(item.problem("unknown-reason", "there is no reason `" + code + "`")
                        .hinting(Nearest.hint(code, edition.reasons().keySet())));
            }
        }
        return then.list(member);
    }
}
