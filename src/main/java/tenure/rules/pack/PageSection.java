package tenure.rules.pack;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import tenure.facts.ActionEntry;
import tenure.rules.Nearest;
import tenure.rules.PageLayout;
import tenure.rules.PageLayout.Cap;
import tenure.rules.PageLayout.Part;
import tenure.rules.Problem;

/** Reads the section {@code page} of {@code pack.yaml}; a pack without one has a page of answers alone. */
final class PageSection {

    private final Map<String, ActionEntry> actions;
    private final List<Problem> problems;

    PageSection(Map<String, ActionEntry> actions, List<Problem> problems) {
        this.actions = actions;
        this.problems = problems;
    }

    PageLayout read(Yaml pack) {
        Yaml section = pack.members().get("page");
        if (section == null) {
            return PageLayout.NONE;
        }
        Map<Part, String> openers = entries(section, "opens", byWord(Part.values(), Part::word), this::checkOpener);
        Map<Cap, String> caps =
                entries(section, "caps", byWord(Cap.values(), Cap::word), (cap, noun) -> checkNoun(noun));
        return new PageLayout(openers, caps);
    }

    private <T> Map<T, String> entries(Yaml section, String member, Map<String, T> known, BiConsumer<T, Yaml> check) {
        Map<T, String> entries = new LinkedHashMap<>();
        Yaml parts = section.members().getOrDefault(member, section);
        parts.members().forEach((name, value) -> {
            T entry = known.get(name);
            if (entry == null) {
                problems.add(parts.problemOf(name, "unknown-part", "the page has no `" + name + "`")
                        .hinting(Nearest.hint(name, known.keySet())));
            } else {
                check.accept(entry, value);
                entries.put(entry, word(value));
            }
        });
        return entries;
    }

    private static String word(Yaml value) {
        String text = value.text();
        return text == null ? "" : text;
    }

    private static <T> Map<String, T> byWord(T[] all, Function<T, String> word) {
        return Arrays.stream(all).collect(Collectors.toMap(word, Function.identity()));
    }

    private void checkOpener(Part part, Yaml value) {
        ActionEntry action = actions.get(word(value));
        if (action == null) {
            problems.add(value.problem("unknown-action", "there is no action `" + word(value) + "`")
                    .hinting(Nearest.hint(word(value), actions.keySet())));
        } else if (!action.needs().isEmpty() || !action.on().containsAll(part.on())) {
            problems.add(value.problem(
                    "opener",
                    "`" + part.word() + "` is opened by an action on " + String.join(" and ", part.on())
                            + " that needs no property; `" + word(value) + "` is none"));
        }
    }

    private void checkNoun(Yaml value) {
        if (actions.values().stream().noneMatch(action -> action.noun().equals(word(value)))) {
            Set<String> nouns = actions.values().stream().map(ActionEntry::noun).collect(Collectors.toSet());
            problems.add(value.problem("unknown-action", "there is no action on `" + word(value) + "`")
                    .hinting(Nearest.hint(word(value), nouns)));
        }
    }
}
