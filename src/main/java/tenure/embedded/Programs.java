package tenure.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** PostgreSQL's programs: packed in a jar of ours, unpacked once for each version into a folder of their own. */
final class Programs {
    /** What there are programs for. */
    static final List<String> MACHINES = List.of("postgres-linux-x86_64", "postgres-linux-arm_64");

    private static final Set<PosixFilePermission> EXECUTABLE = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** The folder of resources that the packed programs are in. */
    static final String FOLDER = "postgresql/";

    /** The resource that says which programs these are. */
    static final String VERSION = "version";

    private static final int BUFFER = 1 << 16;

    private Programs() {}

    /** The folder with initdb, pg_ctl and postgres in it. */
    static Path in(Path home) throws IOException {
        var unpacked = home.resolve("postgresql-" + version());
        if (Files.notExists(unpacked)) {
            Files.createDirectories(home);
            var partial = Files.createTempDirectory(home, "unpacking-");
            unpack(partial);
            Files.move(partial, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked.resolve("bin");
    }

    /** That of the release the programs are from, as {@link Repacking} noted it. */
    private static String version() throws IOException {
        try (var noted = Programs.class.getResourceAsStream("/" + FOLDER + VERSION)) {
            if (noted == null) {
                throw new EmbeddedStoreFailed(
                        "Tenure was built without its PostgreSQL. Build it with Maven, or configure"
                                + " a database with quarkus.datasource.jdbc.url.");
            }
            return new String(noted.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The name of the packed programs, as {@link Repacking} leaves them. */
    static String archive(String machine) {
        return machine + ".tar.gz";
    }

    private static InputStream archive() {
        var name = "/" + FOLDER + archive("postgres-" + system() + "-" + processor());
        var archive = Programs.class.getResourceAsStream(name);
        if (archive == null) {
            throw new EmbeddedStoreFailed("Tenure brings no PostgreSQL for this machine (" + name
                    + " is not among its jars). Configure one with quarkus.datasource.jdbc.url.");
        }
        return archive;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static String processor() {
        var processor = System.getProperty("os.arch");
        return switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> processor;
        };
    }

    private static void unpack(Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(archive(), BUFFER))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = entry.resolveIn(folder);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, EXECUTABLE);
        }
    }
}
