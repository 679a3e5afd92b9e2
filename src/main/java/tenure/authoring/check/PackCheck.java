package tenure.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.authoring.check.Report.Step;
import tenure.authoring.scenario.ScenarioFiles;
import tenure.rules.CompiledForm;
import tenure.rules.Edition;
import tenure.rules.EditionRejected;
import tenure.rules.Problem;
import tenure.rules.RuleBook;
import tenure.rules.RuleCompiler;
import tenure.rules.pack.EntityPackReader;
import tenure.rules.pack.PackContents;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;
import tenure.rules.pack.Yaml;

/** Checks a pack in this process, step after step; what is wrong in one step hides nothing of the others. */
public final class PackCheck implements Checking {

    private final RuleCompiler compiler;
    private final Proof proof;

    public PackCheck(RuleCompiler compiler) {
        this.compiler = compiler;
        this.proof = new Proof(compiler);
    }

    @Override
    public Checked check(String pack, PackFiles files) {
        try {
            return walk(pack, files);
        } catch (EditionRejected e) {
            // What no parser should be given is all that is told: nothing else was looked at.
            Steps steps = new Steps();
            steps.problems().addAll(e.problems());
            steps.took(Step.FORM, Steps.count(files.paths().size(), "file"));
            return new Checked(steps.report(), null);
        }
    }

    private Checked walk(String pack, PackFiles files) {
        Steps steps = new Steps();
        boolean ofEntities = EntityPackReader.reads(files);
        FileKinds.check(files, ofEntities, steps.problems());
        PackContents contents = ofEntities
                ? EntityPackReader.contents(pack, files, steps.problems()).pack()
                : PackReader.contents(pack, files, steps.problems());
        steps.took(Step.FORM, Steps.count(files.paths().size(), "file"));
        CompiledForm form = proof.compile(contents, steps.problems());
        steps.took(Step.COMPILE, Steps.count(contents.reading().rules().size(), "rule"));
        vocabulary(contents, files, ofEntities, steps);
        if (form != null || steps.problems().stream().anyMatch(Steps::ofSafety)) {
            steps.took(Step.SAFETY, Steps.count(contents.reading().rules().size(), "rule"));
        }
        if (!ofEntities) {
            scenarios(contents, files, form, steps);
        }
        return new Checked(steps.report(), form);
    }

    private static void vocabulary(PackContents contents, PackFiles files, boolean ofEntities, Steps steps) {
        List<Problem> unread = new ArrayList<>();
        Map<String, String> texts = files.texts(unread);
        Usage usage = new Usage(contents, steps.problems());
        boolean whole = unread.isEmpty()
                && contents.reading().rules().stream()
                        .noneMatch(rule -> rule.says().isEmpty());
        if (whole) {
            usage.actions();
        }
        if (!ofEntities && whole) {
            usage.words(yaml("reasons.yaml", texts), yaml("parameters.yaml", texts));
            usage.features();
        }
        if (!ofEntities) {
            usage.citations();
        }
        steps.took(Step.VOCABULARY, Steps.count(contents.reading().words().size(), "word"));
    }

    private static Yaml yaml(String file, Map<String, String> texts) {
        return texts.containsKey(file) ? Yaml.read(file, texts, new ArrayList<>()) : Yaml.nothing(file);
    }

    private void scenarios(PackContents contents, PackFiles files, @Nullable CompiledForm form, Steps steps) {
        ScenarioFiles scenarios = ScenarioFiles.read(contents.edition(new Idle()), files);
        steps.problems().addAll(scenarios.problems());
        if (form == null || steps.failed()) {
            return;
        }
        RuleBook book = compiler.open(contents.name(), contents.rules(), form);
        Edition edition = contents.edition(book);
        steps.took(Step.SCENARIOS, new Stories(contents, steps.problems()).play(edition, scenarios));
    }
}
