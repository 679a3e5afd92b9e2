package tenure.rules.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenure.facts.ActionEntry;
import tenure.facts.Catalogue;
import tenure.facts.Entities;
import tenure.json.JsonValues;
import tenure.request.Action;
import tenure.rules.AccessWords;
import tenure.rules.Acts;
import tenure.rules.EditionRejected;
import tenure.rules.EntityPack;
import tenure.rules.EventWords;
import tenure.rules.PageLayout;
import tenure.rules.Problem;
import tenure.rules.Reason;
import tenure.rules.Reason.Explained;
import tenure.rules.RuleBook;
import tenure.rules.WeighingReasons;
import tenure.rules.written.RuleFiles;
import tenure.rules.written.WordKind;

/** Reads the files of a pack that speaks AuthZEN's own words. */
public final class EntityPackReader {

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
        Contents all = contents(name, files, problems);
        RuleBook book = new PackReader(compiler).compile(all.pack, problems);
        return new EntityPack(all.pack.edition(book), all.entities, all.actions);
    }

    /** Whether these files are such a pack. */
    public static boolean reads(PackFiles files) {
        List<Problem> unread = new ArrayList<>();
        Map<String, String> texts = files.texts(unread);
        String pack = texts.getOrDefault("pack.yaml", "");
        return Pattern.compile("(?m)^actions\\s*:").matcher(pack).find() && !texts.containsKey("actions.csv");
    }

    /** All that the files say, as far as they can be read; whatever is wrong with them is added to {@code problems}. */
    public static Contents contents(String name, PackFiles files, List<Problem> problems) {
        Map<String, String> texts = files.safeTexts(name, problems);
        Yaml pack = Schema.ENTITY_PACK.read("pack.yaml", texts, problems);
        List<Action> actions = actions(pack);
        Map<String, Reason> reasons = reasons(pack);
        List<String> sources = pack.list("sources");
        Set<String> obligations = Set.copyOf(pack.list("obligations"));
        EntityFile entities = new EntityFile(Schema.ENTITIES.read("entities.json", texts, problems), problems);
        Map<String, String> rules = PackReader.rules(texts);
        RuleFiles reading = RuleFiles.read(rules);
        problems.addAll(reading.problems());
        PackWords words = new PackWords()
                .withAll(WordKind.REASON, reasons.keySet())
                .withAll(WordKind.SOURCE, sources)
                .withAll(WordKind.OBLIGATION, obligations)
                .with(WordKind.ACTION, actions.stream().map(Action::name).toList());
        words.check(reading, problems);
        PackContents contents = new PackContents(
                name,
                pack.get("title"),
                files.hash(),
                catalogue(actions),
                Map.of(),
                reasons,
                UNSAID,
                sources,
                obligations,
                List.of(),
                Acts.NONE,
                AccessWords.NONE,
                PageLayout.NONE,
                EventWords.NONE,
                Map.of(),
                rules,
                reading,
                words);
        return new Contents(contents, entities.read(Set.copyOf(pack.list("brought"))), actions);
    }

    /** What the files of such a pack say. */
    public record Contents(PackContents pack, Entities entities, List<Action> actions) {}

    private static Catalogue catalogue(List<Action> actions) {
        Map<String, ActionEntry> entries = new LinkedHashMap<>();
        for (Action action : actions) {
            entries.put(
                    action.name(),
                    new ActionEntry(action.name(), Set.of(), "", "", "", List.of(), List.of(), Set.of(), false));
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

    private static List<Action> actions(Yaml pack) {
        Yaml section = pack.members().getOrDefault("actions", pack);
        List<Action> actions = new ArrayList<>();
        section.members()
                .forEach((name, properties) ->
                        choices(properties).forEach(choice -> actions.add(new Action(name, choice))));
        return List.copyOf(actions);
    }

    /** Every combination of the values an action's properties may have. */
    private static List<Map<String, @Nullable Object>> choices(Yaml properties) {
        List<Map<String, @Nullable Object>> choices = List.of(Map.of());
        for (String property : properties.members().keySet()) {
            Map<String, @Nullable Object> listed = JsonValues.members(properties.json());
            choices = listed.get(property) instanceof Collection<?> all ? combined(choices, property, all) : choices;
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
