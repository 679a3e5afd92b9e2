package tenure.rules.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tenure.facts.ActionEntry;
import tenure.facts.Catalogue;
import tenure.json.JsonValues;
import tenure.request.Action;
import tenure.rules.Edition;
import tenure.rules.EditionRejected;
import tenure.rules.EntityPack;
import tenure.rules.PageLayout;
import tenure.rules.Problem;
import tenure.rules.Reason;
import tenure.rules.Reason.Explained;
import tenure.rules.RuleBook;
import tenure.rules.WeighingReasons;

/** Reads the files of a pack that speaks AuthZEN's own words. */
public final class EntityPackReader {

    private static final Set<String> MEMBERS =
            Set.of("title", "actions", "brought", "reasons", "sources", "obligations");

    /** What the weighing itself says in such a pack is never shown: only what its rules say. */
    private static final WeighingReasons UNSAID = new WeighingReasons("silence", "fault", "approval", "cost");

    private final BiFunction<String, Map<String, String>, RuleBook> compiler;

    /** A reader that compiles rules, given the pack's name and the rule files by path, with this compiler. */
    public EntityPackReader(BiFunction<String, Map<String, String>, RuleBook> compiler) {
        this.compiler = compiler;
    }

    /**
     * The pack these files make.
     *
     * @throws EditionRejected with every problem
     */
    public EntityPack read(String name, PackFiles files) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> texts = files.safeTexts(name, problems);
        Yaml pack = Yaml.read("pack.yaml", texts, problems);
        pack.only(MEMBERS, problems);
        List<Action> actions = actions(pack, problems);
        Map<String, Reason> reasons = reasons(pack);
        List<String> sources = pack.list("sources");
        Set<String> obligations = Set.copyOf(pack.list("obligations"));
        EntityFile entities = new EntityFile(Yaml.read("entities.json", texts, problems), problems);
        Map<String, String> rules = PackReader.rules(texts);
        new Words(reasons.keySet(), Set.copyOf(sources), obligations).check(rules, problems);
        RuleBook book = new PackReader(compiler).compile(name, rules, problems);
        Edition edition = new Edition(
                name,
                pack.get("title"),
                files.hash(),
                catalogue(actions),
                reasons,
                UNSAID,
                sources,
                obligations,
                List.of(),
                PageLayout.NONE,
                book);
        return new EntityPack(edition, entities.read(Set.copyOf(pack.list("brought"))), actions);
    }

    private static Catalogue catalogue(List<Action> actions) {
        Map<String, ActionEntry> entries = new LinkedHashMap<>();
        for (Action action : actions) {
            entries.put(
                    action.name(), new ActionEntry(action.name(), Set.of(), "", "", "", List.of(), Set.of(), false));
        }
        return new Catalogue(entries, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    private static Map<String, Reason> reasons(Yaml pack) {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        for (String code : pack.list("reasons")) {
            reasons.put(code, new Reason(code, 1, "", reasons.size(), false, Explained.FULL, Map.of(), ""));
        }
        return reasons;
    }

    private static List<Action> actions(Yaml pack, List<Problem> problems) {
        Yaml section = pack.members().get("actions");
        if (section == null || section.members().isEmpty()) {
            problems.add(pack.problem("missing", "actions is missing"));
            return List.of();
        }
        List<Action> actions = new ArrayList<>();
        section.members()
                .forEach((name, properties) ->
                        choices(properties, problems).forEach(choice -> actions.add(new Action(name, choice))));
        return List.copyOf(actions);
    }

    /** Every combination of the values an action's properties may have. */
    private static List<Map<String, @Nullable Object>> choices(Yaml properties, List<Problem> problems) {
        List<Map<String, @Nullable Object>> choices = List.of(Map.of());
        for (Map.Entry<String, Yaml> property : properties.members().entrySet()) {
            Yaml values = property.getValue();
            if (values.items().isEmpty()) {
                problems.add(values.problem("missing", property.getKey() + " lists no values"));
            }
            Map<String, @Nullable Object> listed = JsonValues.members(properties.json());
            choices = listed.get(property.getKey()) instanceof Collection<?> all
                    ? combined(choices, property.getKey(), all)
                    : choices;
        }
        return choices;
    }

    private static List<Map<String, @Nullable Object>> combined(
            List<Map<String, @Nullable Object>> choices, String property, Collection<?> values) {
        List<Map<String, @Nullable Object>> combined = new ArrayList<>();
        for (Map<String, @Nullable Object> choice : choices) {
            for (Object value : values) {
                Map<String, @Nullable Object> more = new LinkedHashMap<>(choice);
                more.put(property, value);
                combined.add(more);
            }
        }
        return combined;
    }
}
