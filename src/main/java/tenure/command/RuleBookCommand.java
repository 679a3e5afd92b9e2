package tenure.command;

import picocli.CommandLine.Command;
import tenure.authoring.book.Page;
import tenure.authoring.book.RuleBookPage;
import tenure.rules.Edition;
import tenure.rules.pack.PackFiles;

/** Writes the rule book of a pack. */
@Command(
        name = "rulebook",
        description =
                "Writes the rule book of a pack: each rule in words, with its source and the scenarios that show it.",
        mixinStandardHelpOptions = true)
final class RuleBookCommand extends PageCommand {

    RuleBookCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Page page(Edition edition, PackFiles files) {
        return RuleBookPage.of(edition, files);
    }
}
