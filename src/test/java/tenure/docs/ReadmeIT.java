package tenure.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.docs.Page.Block;
import tenure.docs.Shell.Ended;

/**
 * Every command of the README, and after them every one of the API's page, run in its order as a newcomer does, in a
 * folder with a space in its name, gives the answer that is shown below it. Building is left to the build this test is
 * part of, and to {@code .ci/first-start}.
 */
class ReadmeIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BUILD = "./mvnw -Dmaven.test.skip package && ";
    private static final String ADDRESS = "http://localhost:8080";

    /** What is different with every run, or with every edit of the rules. */
    private static final Set<String> VOLATILE = Set.of("access_token", "edition", "line");

    private final List<Block> blocks = Page.at("README.md").blocks();
    private final List<Block> api = Page.at("docs/api.md").blocks();

    @TempDir
    Path temporary;

    private NewcomersTenure tenure;

    @AfterEach
    void stop() throws InterruptedException {
        if (tenure != null) {
            tenure.stop();
        }
    }

    @Test
    void every_command_gives_the_answer_that_is_shown() throws Exception {
        List<String> commands = commands(blocks);
        assertThat(commands.get(0)).startsWith(BUILD);
        assertThat(commands.get(1)).isEqualTo("./mvnw verify\n");
        Path home = Files.createDirectory(temporary.resolve("a new folder"));
        NewcomersTenure.install(home);
        String start = commands.get(0).substring(BUILD.length());

        tenure = NewcomersTenure.start(home, start);
        String address = tenure.awaitAddress();
        assertThat(tenure.output()).contains("The demo accounts are loaded.");
        compare(home, address, blocks, 2);
        compare(home, address, api, 0);
        theBannersCommandWorks(home);
        tenure.stop();

        tenure = NewcomersTenure.start(home, start);
        compare(home, tenure.awaitAddress(), blocks, 2);
        assertThat(tenure.output()).doesNotContain("The demo accounts are loaded.");
    }

    private static List<String> commands(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.language().equals("sh"))
                .map(Block::text)
                .toList();
    }

    /** Runs the commands of the blocks but the first few. */
    private static void compare(Path home, String address, List<Block> blocks, int butFirst) throws Exception {
        List<String> all = commands(blocks);
        List<String> commands = all.subList(butFirst, all.size());
        List<Ended> ended = Shell.run(
                home,
                commands.stream()
                        .map(command -> command.replace(ADDRESS, address))
                        .toList());
        List<String> shown = answers(blocks).subList(butFirst, all.size());
        for (int i = 0; i < commands.size(); i++) {
            assertThat(ended.get(i).code())
                    .as(commands.get(i) + ended.get(i).output())
                    .isZero();
            if (!shown.get(i).isEmpty()) {
                assertThat(stable(ended.get(i).output())).as(commands.get(i)).isEqualTo(stable(shown.get(i)));
            }
        }
    }

    /** The answer shown below each command; empty when none is. */
    private static List<String> answers(List<Block> blocks) {
        List<String> answers = new ArrayList<>();
        for (Block block : blocks) {
            if (block.language().equals("sh")) {
                answers.add("");
            } else if (block.language().equals("json")) {
                answers.set(answers.size() - 1, block.text());
            }
        }
        return answers;
    }

    private void theBannersCommandWorks(Path home) throws Exception {
        String output = tenure.output();
        Ended ended = Shell.run(home, List.of(output.substring(output.lastIndexOf("\ncurl "))))
                .get(0);
        assertThat(stable(ended.output()).path("decision").booleanValue()).isTrue();
    }

    private static JsonNode stable(String text) throws JsonProcessingException {
        JsonNode json = JSON.readTree(text);
        json.findParents("context").forEach(parent -> forget(parent.path("context")));
        return json;
    }

    private static void forget(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(VOLATILE);
        }
        node.forEach(ReadmeIT::forget);
    }
}
