package tenure.authoring.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.json.RequestRefused;
import tenure.json.Told;

/** What may be in an archive, and what is refused by name. */
class ArchiveTest {

    private static final int LARGE = 300 * 1024;

    static Stream<Arguments> harmless() {
        String[] names = {"pack.yaml", "scenarios/a.yaml"};
        String[] within = {"my-plan/pack.yaml", "my-plan/scenarios/a.yaml"};
        String[] pointed = {"./pack.yaml", "./scenarios/a.yaml"};
        return Stream.of(
                Arguments.of("zip", Archives.zip(names)),
                Arguments.of("zip in a folder", Archives.zip(within)),
                Arguments.of("tar", Archives.tar(names)),
                Arguments.of("tar as tar makes it", Archives.tar(pointed)),
                Arguments.of("packed tar in a folder", Archives.gzip(Archives.tar(within))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void anArchiveIsItsFiles(String kind, byte[] archive) {
        assertThat(Archive.read("my-plan", archive))
                .containsOnlyKeys("pack.yaml", "scenarios/a.yaml")
                .containsEntry("pack.yaml", Archives.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.drl",
                "a/../../x.drl",
                "/etc/x.drl",
                "C:/x.drl",
                "a\\x.drl",
                "a//x.drl",
                "a/./x.drl",
                ".git/config",
                ".hidden",
                "a/.b/c",
                "x\u0001.drl",
                "x y.drl",
                "ü.drl",
                "con.yaml",
                "x.",
                "a/b/c/d/e/f/g/h/i.drl",
                "x\u202edrl"
            })
    void aPathThatLeadsAwayOrMeansDifferentThingsIsRefusedByName(String path) {
        for (byte[] archive : new byte[][] {
            Archives.zip("ok.drl", path), Archives.tar("ok.drl", path), Archives.gzip(Archives.tar("ok.drl", path))
        }) {
            RequestRefused refused = refused(archive);
            assertThat(Told.codes(refused)).containsExactly("UNSAFE_PATH");
            assertThat(Told.status(refused)).isEqualTo(422);
        }
    }

    static Stream<Arguments> links() {
        return Stream.of(
                Arguments.of("a symbolic link in a zip", Archives.zipWithMode("x.drl", 0120777)),
                Arguments.of("a device in a zip", Archives.zipWithMode("x.drl", 0020666)),
                Arguments.of("a pipe in a zip", Archives.zipWithMode("x.drl", 0010666)),
                Arguments.of("a symbolic link in a tar", Archives.tarWithLink("x.drl", TarConstants.LF_SYMLINK)),
                Arguments.of("a hard link in a tar", Archives.tarWithLink("x.drl", TarConstants.LF_LINK)),
                Arguments.of("a device in a tar", Archives.tarWithLink("x.drl", TarConstants.LF_CHR)),
                Arguments.of("a disk in a tar", Archives.tarWithLink("x.drl", TarConstants.LF_BLK)),
                Arguments.of("a pipe in a tar", Archives.tarWithLink("x.drl", TarConstants.LF_FIFO)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("links")
    void whatIsNoFileIsRefused(String kind, byte[] archive) {
        assertThat(Told.codes(refused(archive))).containsExactly("NO_FILE");
    }

    @Test
    void aFileThatIsThereTwiceIsRefused() {
        assertThat(Told.codes(refused(Archives.zip("a.drl", "a.drl")))).containsExactly("DUPLICATE");
        assertThat(Told.codes(refused(Archives.tar("a.drl", "./a.drl")))).containsExactly("DUPLICATE");
    }

    @Test
    void everythingThatIsWrongIsTold() {
        assertThat(Told.codes(refused(Archives.zip("../a", "b\\c", ".d", "e", "e"))))
                .containsExactlyInAnyOrder("UNSAFE_PATH", "UNSAFE_PATH", "UNSAFE_PATH", "DUPLICATE");
    }

    @Test
    void whatUnpacksToMuchMoreIsRefused() {
        byte[] zeros = new byte[250 * 1024];
        assertThat(Told.codes(refused(Archives.zip(zip -> Archives.add(zip, new ZipArchiveEntry("a.csv"), zeros)))))
                .containsExactly("BOMB");
        byte[] tar = Archives.tar(all -> {
            for (int i = 0; i < 40; i++) {
                Archives.add(all, new TarArchiveEntry("a" + i), new byte[200 * 1024]);
            }
        });
        assertThat(Told.codes(refused(Archives.gzip(tar)))).containsAnyOf("BOMB", "TOO_LARGE");
    }

    @Test
    void aLargeFileALargePackAndManyFilesAreRefused() {
        byte[] large = noise(LARGE);
        assertThat(Told.codes(refused(Archives.zip(zip -> Archives.add(zip, new ZipArchiveEntry("a.csv"), large)))))
                .containsExactly("TOO_LARGE");
        byte[] almost = Arrays.copyOf(large, 200 * 1024);
        assertThat(Told.codes(refused(Archives.tar(tar -> {
                    for (int i = 0; i < 25; i++) {
                        Archives.add(tar, new TarArchiveEntry("a" + i), almost);
                    }
                }))))
                .containsExactly("TOO_LARGE");
        String[] many =
                Stream.iterate(0, i -> i + 1).limit(1_001).map(i -> "f" + i).toArray(String[]::new);
        assertThat(Told.codes(refused(Archives.zip(many)))).containsExactly("TOO_MANY_FILES");
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        byte[] zip = Archives.zip("a.drl");
        for (byte[] broken : new byte[][] {
            new byte[0],
            "PK".getBytes(StandardCharsets.UTF_8),
            "hello".getBytes(StandardCharsets.UTF_8),
            {0x1f, (byte) 0x8b, 8, 0},
            Arrays.copyOf(zip, zip.length - 10),
            noise(5_000)
        }) {
            assertThat(Told.status(refused(broken))).isEqualTo(400);
        }
    }

    @Test
    void filesThatOnlySomeSystemsTellApartClash() {
        assertThat(PathRules.clashes(java.util.Set.of("a.drl", "A.drl"))).hasSize(1);
        assertThat(PathRules.clashes(java.util.Set.of("a", "A/b.drl"))).containsKey("A/b.drl");
        assertThat(PathRules.clashes(java.util.Set.of("a/b", "a/c", "b"))).isEmpty();
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static RequestRefused refused(byte[] archive) {
        return catchThrowableOfType(RequestRefused.class, () -> Archive.read("my-plan", archive));
    }
}
