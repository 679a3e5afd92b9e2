package tenure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.rules.EditionRejected;

/** Packs that cannot be served stop the start, with every problem of all of them at its place. */
class ServedPacksTest {

    private static final Path PACKS = Path.of("src", "test", "packs");

    @TempDir
    private Path temp;

    private Path copy(String pack) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(pack));
        for (String name : List.of("pack.yaml", "entities.json", "records.drl")) {
            Files.copy(PACKS.resolve(pack).resolve(name), folder.resolve(name));
        }
        return folder;
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void packsAreCalledAfterTheirFolders() {
        assertThat(ServedPacks.in(List.of(PACKS.resolve("cert"), PACKS.resolve("todo"), PACKS.resolve("search")))
                        .byName())
                .containsOnlyKeys("cert", "todo", "search");
        assertThat(ServedPacks.in(List.of()).byName()).isEmpty();
    }

    @Test
    void everyProblemIsToldAtItsPlace() throws IOException {
        Path cert = copy("cert");
        edit(cert.resolve("pack.yaml"), "  read:", "  read: { how: [] }");
        edit(cert.resolve("records.drl"), "action.flag(", "action.flog(");
        Path search = copy("search");
        edit(search.resolve("pack.yaml"), "title:", "titel:");
        edit(search.resolve("entities.json"), "\"id\": \"bob\"", "\"id\": \"alice\"");
        edit(search.resolve("records.drl"), "findings.permit();", "findings.deny( \"NEVER\" );");
        EditionRejected rejected =
                catchThrowableOfType(EditionRejected.class, () -> ServedPacks.in(List.of(cert, search)));
        String at = temp.toString().replace('\\', '/');
        assertThat(rejected.problems())
                .extracting(
                        problem -> problem.file().replace(at + "/", "") + ":" + problem.line() + " " + problem.code())
                .contains(
                        "cert/pack.yaml:6 missing",
                        "cert/records.drl:35 unknown-field",
                        "search/pack.yaml:2 unknown-member",
                        "search/entities.json:3 twice",
                        "search/records.drl:12 unknown-reason");
    }

    @Test
    void aFolderThatIsMissingOrBadlyNamedIsRefused() throws IOException {
        Path cert = copy("cert");
        Path bad = Files.move(cert, temp.resolve("Cert Pack"));
        assertThatThrownBy(() -> ServedPacks.in(List.of(temp.resolve("none"), bad)))
                .hasMessageContaining("there is no such folder")
                .hasMessageContaining("a pack's name is of a-z, 0-9 and - alone");
    }

    @Test
    void twoPacksOfOneNameAreRefused() throws IOException {
        Path cert = copy("cert");
        assertThatThrownBy(() -> ServedPacks.in(List.of(PACKS.resolve("cert"), cert)))
                .hasMessageContaining("two packs are called cert");
    }
}
