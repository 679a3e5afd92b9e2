package tenure.authoring.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenure.authoring.check.Checked;
import tenure.authoring.check.Checking;
import tenure.authoring.check.Report;
import tenure.authoring.check.Report.Step;
import tenure.authoring.check.Report.Taken;
import tenure.rules.CompiledForm;
import tenure.rules.EditionRejected;
import tenure.rules.RuleBook;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.EntityPackReader;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/** Reads a pack and compiles its rules. */
final class CompileCheck implements Checking {

    private static final String ENTITIES = "entities.json";

    @Override
    public Checked check(String pack, PackFiles files) {
        List<CompiledForm> compiled = new ArrayList<>();
        try {
            if (files.paths().contains(ENTITIES)) {
                new EntityPackReader((name, rules) -> compile(name, rules, compiled)).read(pack, files);
            } else {
                new PackReader((name, rules) -> compile(name, rules, compiled)).read(pack, files);
            }
        } catch (EditionRejected e) {
            return new Checked(new Report(e.problems(), List.of()), null);
        }
        List<Taken> taken = List.of(
                new Taken(Step.FORM, files.paths().size() + " files"),
                new Taken(Step.COMPILE, ""),
                new Taken(Step.VOCABULARY, ""),
                new Taken(Step.SAFETY, ""));
        return new Checked(new Report(List.of(), taken), compiled.get(0));
    }

    private static RuleBook compile(String pack, Map<String, String> rules, List<CompiledForm> compiled) {
        compiled.add(DrlCompiler.compile(pack, rules));
        RuleBook book = DrlCompiler.open(pack, rules, compiled.get(0));
        book.close();
        return book;
    }
}
