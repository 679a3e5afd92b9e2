package tenure.command;

import picocli.CommandLine.Command;
import tenure.authoring.book.Page;
import tenure.authoring.book.ReferencePage;
import tenure.rules.Edition;
import tenure.rules.pack.PackFiles;

/** Writes the reference of a pack. */
@Command(
        name = "reference",
        description =
                "Writes the reference of a pack: every word its rules may use, what it means and where it is used.",
        mixinStandardHelpOptions = true)
final class ReferenceCommand extends PageCommand {

    ReferenceCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Page page(Edition edition, PackFiles files) {
        return ReferencePage.of(edition, files);
    }
}
