package tenure.authoring.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.facts.ActionEntry;
import tenure.facts.Catalogue;
import tenure.facts.Moment;
import tenure.facts.Questions;
import tenure.json.JsonValues;
import tenure.json.TimeText;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.Nearest;
import tenure.rules.Problem;
import tenure.rules.pack.Yaml;

/** Reads the {@code when} of scenarios: who asks for what, about what, and when. */
final class Asking {

    private static final Set<String> MEMBERS =
            Set.of("asker", "does", "with", "on", "asOf", "acceptedCost", "approval");

    private final Catalogue catalogue;
    private final Yaml askers;
    private final Yaml resources;
    private final Yaml usual;
    private final List<Problem> problems;

    /** A reader for which everything a scenario leaves open is as {@code usual} says. */
    Asking(Catalogue catalogue, Yaml usual, List<Problem> problems) {
        this.catalogue = catalogue;
        this.askers = usual.members().getOrDefault("askers", usual);
        this.resources = usual.members().getOrDefault("resources", usual);
        this.usual = usual;
        this.problems = problems;
    }

    Request read(Yaml when) {
        Set<String> known = new HashSet<>(MEMBERS);
        known.addAll(askers.members().keySet());
        when.only(known, problems);
        String act = when.get("does");
        mayBeMistaken(when.members().get("does"), act);
        Yaml with = when.members().get("with");
        Map<String, @Nullable Object> properties = with == null ? Map.of() : JsonValues.members(with.json());
        return new Request(subject(when), new Action(act, properties), resource(when, act), context(when));
    }

    /** A scenario may ask for an action there is not; one that is nearly another is told. */
    private void mayBeMistaken(@Nullable Yaml does, String act) {
        Set<String> known = catalogue.actions().keySet();
        if (does == null || known.contains(act)) {
            return;
        }
        Nearest.to(act, known)
                .filter(near -> !near.equalsIgnoreCase(act))
                .ifPresent(near -> problems.add(does.problem("unknown-action", "there is no action `" + act + "`")
                        .hinting("did you mean `" + near + "`?")
                        .asWarning()));
    }

    private Subject subject(Yaml when) {
        Yaml asker = when.members().get("asker");
        if (asker != null) {
            return new Subject(asker.need("type", problems), asker.need("id", problems));
        }
        for (Map.Entry<String, Yaml> entry : askers.members().entrySet()) {
            String who = when.get(entry.getKey());
            if (!who.isEmpty()) {
                String id = entry.getValue().get(who);
                return new Subject(entry.getKey(), id.isEmpty() ? who : id);
            }
        }
        problems.add(when.problem("missing", "who asks is missing"));
        return new Subject("", "");
    }

    private Resource resource(Yaml when, String act) {
        Yaml on = when.members().get("on");
        if (on == null) {
            Set<String> types =
                    catalogue.actions().getOrDefault(act, ActionEntry.UNKNOWN).on();
            for (Map.Entry<String, Yaml> entry : resources.members().entrySet()) {
                if (types.isEmpty() || types.contains(entry.getKey())) {
                    return new Resource(entry.getKey(), entry.getValue().get("id"));
                }
            }
            return new Resource("", "");
        }
        return on.text() == null
                ? new Resource(on.need("type", problems), on.need("id", problems))
                : named(on, on.text());
    }

    /** A type alone, or an id that tells its type. */
    private Resource named(Yaml on, String word) {
        for (Map.Entry<String, Yaml> entry : resources.members().entrySet()) {
            if (entry.getKey().equals(word)) {
                return new Resource(word, entry.getValue().get("id"));
            }
            if (word.startsWith(entry.getValue().get("prefix"))) {
                return new Resource(entry.getKey(), word);
            }
        }
        problems.add(on.problem("value", "on: " + word + " is neither a kind of resource nor the id of one"));
        return new Resource("", word);
    }

    private Context context(Yaml when) {
        String cost = when.get("acceptedCost");
        if (!cost.isEmpty() && !Questions.isDecimal(cost)) {
            problems.add(when.members()
                    .getOrDefault("acceptedCost", when)
                    .problem("value", "acceptedCost is an amount such as \"30.00\""));
            cost = "";
        }
        String approval = when.get("approval");
        return new Context(
                asOf(when.get("asOf").isEmpty() ? usual : when),
                cost.isEmpty() ? null : new BigDecimal(cost),
                approval.isEmpty() ? null : approval,
                Explain.ANSWER_ONLY);
    }

    private Instant asOf(Yaml when) {
        String text = when.need("asOf", problems);
        LocalDate date = TimeText.date(text);
        if (date != null) {
            return Moment.startOf(date);
        }
        Instant instant = TimeText.instant(text);
        if (instant == null) {
            problems.add(when.members()
                    .getOrDefault("asOf", when)
                    .problem("value", "asOf is a date like 2020-11-01 or an instant like 2020-11-01T09:30:00Z"));
            return Instant.EPOCH;
        }
        return instant;
    }
}
