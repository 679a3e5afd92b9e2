package tenure.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Run by the build: PostgreSQL's programs come packed as tightly as can be, which takes seconds to unpack just when
 * somebody waits for a first start. A looser packing takes a tenth of that.
 */
final class Repacking {

    private Repacking() {}

    /**
     * Repacks what was not repacked before.
     *
     * @param args the folder of the application's resources
     */
    public static void main(String... args) throws IOException {
        for (String machine : Programs.MACHINES) {
            repack(machine, Path.of(args[0]));
        }
    }

    private static void repack(String machine, Path resources) throws IOException {
        Path repacked = resources.resolve(Programs.archive(machine));
        if (Files.exists(repacked)) {
            return;
        }
        Path partial = resources.resolve(machine + ".partial");
        try (InputStream tight = Repacking.class.getResourceAsStream("/" + machine + ".txz");
                var loose = new GZIPOutputStream(Files.newOutputStream(partial))) {
            new XZInputStream(tight).transferTo(loose);
        }
        Files.move(partial, repacked, StandardCopyOption.ATOMIC_MOVE);
    }
}
