package tenure.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import tenure.facts.Catalogue;
import tenure.facts.Parameter;
import tenure.rules.AccessWords;
import tenure.rules.Acts;
import tenure.rules.Edition;
import tenure.rules.EditionRejected;
import tenure.rules.EventWords;
import tenure.rules.Mail;
import tenure.rules.Migration;
import tenure.rules.Nearest;
import tenure.rules.PageLayout;
import tenure.rules.Problem;
import tenure.rules.Problem.Severity;
import tenure.rules.Reason;
import tenure.rules.RemedyEntry;
import tenure.rules.RuleBook;
import tenure.rules.WeighingReasons;
import tenure.rules.written.RuleFiles;
import tenure.rules.written.WordKind;

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
     * @throws EditionRejected with every problem that keeps it from being served
     */
    public Edition read(String name, PackFiles files) {
        List<Problem> problems = new ArrayList<>();
        PackContents contents = contents(name, files.hash(), files.served().safeTexts(name, problems), problems);
        return contents.edition(compile(contents, problems));
    }

    /** All that the files say, as far as they can be read; whatever is wrong with them is added to {@code problems}. */
    public static PackContents contents(String name, PackFiles files, List<Problem> problems) {
        return contents(name, files.hash(), files.safeTexts(name, problems), problems);
    }

    private static PackContents contents(String name, String hash, Map<String, String> texts, List<Problem> problems) {
        Yaml pack = Schema.PACK.read("pack.yaml", texts, problems);
        Map<String, Parameter> parameters =
                ParameterFile.read(Schema.PARAMETERS.read("parameters.yaml", texts, problems), problems);
        Map<String, Reason> reasons =
                Reasons.read(Schema.REASONS.read("reasons.yaml", texts, problems), pack, problems);
        Tables tables = new Tables(texts, problems);
        Catalogue catalogue = tables.read(parameters);
        List<String> sources = pack.list("sources");
        Set<String> obligations = Set.copyOf(pack.list("obligations"));
        List<RemedyEntry> remedies = Remedies.read(
                Schema.REMEDIES.read("remedies.yaml", texts, problems),
                catalogue.actions().keySet(),
                parameters.keySet(),
                problems);
        Acts acts = new ActsFile(catalogue.actions().keySet(), obligations, parameters.keySet(), problems)
                .read(
                        texts.containsKey("acts.yaml")
                                ? Schema.ACTS.read("acts.yaml", texts, problems)
                                : Yaml.nothing("acts.yaml"));
        Map<String, Mail> mails = Mails.read(texts, problems);
        AccessWords access = new AccessFile(catalogue.scopes(), parameters.keySet(), problems).read(texts);
        Migration migration = new MigrationFile(
                        Map.of(
                                "action", catalogue.actions().keySet(),
                                "reason", reasons.keySet(),
                                "obligation", obligations,
                                "parameter", parameters.keySet(),
                                "mail", mails.keySet()),
                        problems)
                .read(texts);
        PageLayout page = new PageSection(catalogue.actions(), problems).read(pack);
        EventWords events = new EventSection(catalogue.actions(), problems).read(pack);
        WeighingReasons weighing = weighing(pack, reasons, problems);
        PackWords words = new PackWords()
                .with(catalogue)
                .with(parameters)
                .with(WordKind.REASON, reasons.keySet())
                .with(WordKind.SOURCE, sources)
                .with(WordKind.OBLIGATION, obligations)
                .with(WordKind.ASKER, Reasons.AUDIENCES)
                .with(WordKind.RESOURCE_TYPE, Set.of("account", "service"))
                .withForms(texts.containsKey("given.yaml") ? Yaml.read("given.yaml", texts, new ArrayList<>()) : null);
        Map<String, String> rules = rules(texts);
        RuleFiles reading = RuleFiles.read(rules);
        problems.addAll(reading.problems());
        words.check(reading, problems);
        return new PackContents(
                name,
                pack.get("title"),
                hash,
                catalogue,
                tables.lines(),
                reasons,
                weighing,
                sources,
                obligations,
                remedies,
                acts.with(migration),
                access,
                page,
                events,
                mails,
                rules,
                reading,
                words);
    }

    RuleBook compile(PackContents contents, List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new EditionRejected(
                    contents.name(), problems.stream().distinct().toList());
        }
        return compiler.apply(contents.name(), contents.rules());
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
                .map(member -> reason(entry, member, reasons, problems))
                .toList();
        return new WeighingReasons(codes.get(0), codes.get(1), codes.get(2), codes.get(3));
    }

    private static String reason(Yaml entry, String member, Map<String, Reason> reasons, List<Problem> problems) {
        String code = entry.get(member);
        Yaml value = entry.members().get(member);
        if (value != null && !reasons.isEmpty() && !reasons.containsKey(code)) {
            problems.add(value.problem("unknown-reason", "there is no reason `" + code + "`")
                    .hinting(Nearest.hint(code, reasons.keySet())));
        }
        return code;
    }
}
