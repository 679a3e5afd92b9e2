package tenure.rules.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tenure.facts.ActionEntry;
import tenure.rules.EventWords;
import tenure.rules.Nearest;
import tenure.rules.Problem;

/** Reads the section {@code events} of {@code pack.yaml}; a pack without one tells partners of no event. */
final class EventSection {

    private static final String ACCOUNT = "account";

    private final Map<String, ActionEntry> actions;
    private final List<Problem> problems;

    EventSection(Map<String, ActionEntry> actions, List<Problem> problems) {
        this.actions = actions;
        this.problems = problems;
    }

    EventWords read(Yaml pack) {
        Yaml section = pack.members().get("events");
        if (section == null) {
            return EventWords.NONE;
        }
        section.members().forEach((member, value) -> {
            String word = value.text();
            if (member.equals("seenWith") && word != null) {
                checkAction(word, value);
            } else if (member.equals("keeps") && word != null) {
                checkVerb(word, value);
            }
        });
        return new EventWords(section.get("seenWith"), section.get("keeps"));
    }

    private void checkAction(String name, Yaml value) {
        ActionEntry action = actions.get(name);
        if (action == null) {
            problems.add(value.problem("unknown-action", "there is no action `" + name + "`")
                    .hinting(Nearest.hint(name, actions.keySet())));
        } else if (!action.needs().isEmpty() || !action.on().contains(ACCOUNT)) {
            problems.add(value.problem(
                    "event-action",
                    "events are seen with an action on accounts that needs no property; `" + name + "` is none"));
        }
    }

    private void checkVerb(String verb, Yaml value) {
        if (actions.values().stream().noneMatch(action -> action.verb().equals(verb))) {
            Set<String> verbs = actions.values().stream().map(ActionEntry::verb).collect(Collectors.toSet());
            problems.add(value.problem("unknown-action", "there is no action that ends in `" + verb + "`")
                    .hinting(Nearest.hint(verb, verbs)));
        }
    }
}
