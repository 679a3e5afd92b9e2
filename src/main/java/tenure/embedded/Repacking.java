package tenure.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Run by the build: PostgreSQL's programs come packed as tightly as can be, which takes seconds to unpack just when
 * somebody waits for a first start. A looser packing takes a tenth of that.
 */
final class Repacking {

    private Repacking() {}

    /**
     * Repacks unless that was done before.
     *
     * @param args the folder of the application's resources, and the version of the programs
     */
    public static void main(String... args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]).resolve(Programs.FOLDER));
        Path version = folder.resolve(Programs.VERSION);
        if (Files.exists(version) && Files.readString(version).equals(args[1])) {
            return;
        }
        Files.deleteIfExists(version);
        for (String machine : Programs.MACHINES) {
            repack(machine, folder.resolve(Programs.archive(machine)));
        }
        // Last, for without it nothing of this counts.
        Files.writeString(version, args[1]);
    }

    private static void repack(String machine, Path repacked) throws IOException {
        try (InputStream tight = Repacking.class.getResourceAsStream("/" + machine + ".txz");
                var loose = new GZIPOutputStream(Files.newOutputStream(repacked))) {
            new XZInputStream(tight).transferTo(loose);
        }
    }
}
