package tenure.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import tenure.facts.Catalogue;
import tenure.facts.Parameter;
import tenure.rules.Edition;
import tenure.rules.EditionRejected;
import tenure.rules.PageLayout;
import tenure.rules.Problem;
import tenure.rules.Reason;
import tenure.rules.RemedyEntry;
import tenure.rules.RuleBook;
import tenure.rules.WeighingReasons;

/** Reads the files of a pack into an edition. */
public final class PackReader {

    private final BiFunction<String, Map<String, String>, RuleBook> compiler;

    /** A reader that compiles rules, given the pack's name and the rule files by path, with this compiler. */
    public PackReader(BiFunction<String, Map<String, String>, RuleBook> compiler) {
        this.compiler = compiler;
    }

    /**
     * The edition these files make.
     *
     * @throws EditionRejected with every problem of tables, parameters and reasons, or else of the rules
     */
    public Edition read(String name, PackFiles files) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> texts = files.safeTexts(name, problems);
        Yaml pack = Yaml.read("pack.yaml", texts, problems);
        Map<String, Parameter> parameters = ParameterFile.read(Yaml.read("parameters.yaml", texts, problems), problems);
        Map<String, Reason> reasons = Reasons.read(Yaml.read("reasons.yaml", texts, problems), pack, problems);
        Catalogue catalogue = new Tables(texts, problems).read(parameters);
        List<String> sources = pack.list("sources");
        Set<String> obligations = Set.copyOf(pack.list("obligations"));
        List<RemedyEntry> remedies = Remedies.read(
                Yaml.read("remedies.yaml", texts, problems), catalogue.actions().keySet(), problems);
        PageLayout page = new PageSection(catalogue.actions(), problems).read(pack);
        WeighingReasons weighing = weighing(pack, reasons, problems);
        Map<String, String> rules = rules(texts);
        new Words(reasons.keySet(), Set.copyOf(sources), obligations, parameters.keySet()).check(rules, problems);
        RuleBook book = compile(name, rules, problems);
        return new Edition(
                name,
                pack.get("title"),
                files.hash(),
                catalogue,
                reasons,
                weighing,
                sources,
                obligations,
                remedies,
                page,
                book);
    }

    RuleBook compile(String name, Map<String, String> rules, List<Problem> problems) {
        RuleBook book = null;
        try {
            book = compiler.apply(name, rules);
        } catch (EditionRejected e) {
            problems.addAll(e.problems());
        }
        if (book == null || !problems.isEmpty()) {
            throw new EditionRejected(name, problems);
        }
        return book;
    }

    static Map<String, String> rules(Map<String, String> texts) {
        Map<String, String> rules = new TreeMap<>();
        texts.forEach((file, text) -> {
            if (file.endsWith(".drl")) {
                rules.put(file, text);
            }
        });
        return rules;
    }

    private static WeighingReasons weighing(Yaml pack, Map<String, Reason> reasons, List<Problem> problems) {
        Yaml entry = pack.members().getOrDefault("weighing", pack);
        List<String> codes = List.of("silence", "fault", "approval", "cost").stream()
                .map(code -> entry.need(code, problems))
                .peek(code -> {
                    if (!reasons.containsKey(code)) {
                        problems.add(entry.problem("unknown-word", "reasons.yaml has no " + code));
                    }
                })
                .toList();
        return new WeighingReasons(codes.get(0), codes.get(1), codes.get(2), codes.get(3));
    }
}
