package tenure.account.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/** Documents checked by the words of the shipped pack. */
final class Checked {
    static final DocumentCheck CHECK = new DocumentCheck(new PackReader(DrlCompiler::book)
            .read("my-plan", PackFiles.of(Path.of("rules", "my-plan")))
            .catalogue());

    private Checked() {}

    /** What is wrong with the document: place and code. */
    static List<String> problems(ObjectNode document) {
        var problems = new Problems();
        CHECK.document(document, problems);
        return said(problems);
    }

    static List<String> said(Problems problems) {
        return problems.list().stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList();
    }
}
