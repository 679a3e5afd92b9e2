package tenure.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.docs.Page.Block;
import tenure.docs.Shell.Ended;

/** The worked example of the handbook, edited and run as it says, gives the answers it shows. */
class HandbookIT {

    private static final String EXAMPLE = "## A worked example\n";
    private static final String PACK = "rules/my-plan/";

    private final List<Block> blocks = new Page(Path.of("docs/rules.md"), example()).blocks();

    @TempDir
    Path home;

    private static String example() {
        String text = Page.at("docs/rules.md").text();
        String from = text.substring(text.indexOf(EXAMPLE) + EXAMPLE.length());
        return from.substring(0, from.indexOf("\n## "));
    }

    @BeforeEach
    void install() throws IOException {
        NewcomersTenure.install(home);
        NewcomersTenure.copy(Path.of("rules/my-plan"), home.resolve("before"));
    }

    @Test
    void every_command_of_the_worked_example_tells_what_is_shown() throws Exception {
        List<String> commands = texts("sh");
        List<String> shown = texts("text");
        assertThat(commands).hasSize(4).hasSameSizeAs(shown);

        edit();
        slip();
        tells(commands.get(0), shown.get(0), 1);
        correct();
        tells(commands.get(1), shown.get(1), 0);
        append("scenarios/controls.yaml", "\n" + texts("yaml").get(1));
        tells(commands.get(2), shown.get(2), 0);
        tells(commands.get(3), shown.get(3), 0);
    }

    private List<String> texts(String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .toList();
    }

    /** A row, a rule, and a reason before the one the handbook names. */
    private void edit() throws IOException {
        append("controls.csv", texts("").get(0));
        append("controls.drl", "\n" + texts("").get(1));
        String before = "  BOLT_ON_INCOMPATIBLE:\n";
        replace("reasons.yaml", before, texts("yaml").get(0) + before);
    }

    private void slip() throws IOException {
        replace("controls.csv", "BAR_DIRECTORY,BAR,BASIC_BARS", "BAR_DIRECTORY,BAR,BASIC_BAR");
        replace("controls.drl", "service.family == \"MBB\"", "service.famly == \"MBB\"");
        replace("controls.drl", "CONTROL_INCOMPATIBLE", "CONTROL_INCOMPATIBEL");
    }

    private void correct() throws IOException {
        replace("controls.csv", "BAR_DIRECTORY,BAR,BASIC_BAR", "BAR_DIRECTORY,BAR,BASIC_BARS");
        replace("controls.drl", "service.famly == \"MBB\"", "service.family == \"MBB\"");
        replace("controls.drl", "CONTROL_INCOMPATIBEL", "CONTROL_INCOMPATIBLE");
    }

    private void append(String file, String more) throws IOException {
        Path path = home.resolve(PACK + file);
        Files.writeString(path, Files.readString(path) + more);
    }

    private void replace(String file, String old, String by) throws IOException {
        Path path = home.resolve(PACK + file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, by));
    }

    private void tells(String command, String shown, int code) throws Exception {
        Ended ended = Shell.run(home, List.of(command)).get(0);
        assertThat(ended.output()).as(command).isEqualTo(shown);
        assertThat(ended.code()).as(command).isEqualTo(code);
    }
}
