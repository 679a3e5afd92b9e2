package tenure;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import tenure.authoring.edition.Opened;
import tenure.rules.EditionRejected;
import tenure.rules.pack.PackFiles;

/** The edition of a folder. Begun early it compiles while database and service start. */
final class FirstEdition {

    private static final Map<Path, CompletableFuture<Opened>> UNDER_WAY = new ConcurrentHashMap<>();

    private FirstEdition() {}

    /** Begins to read the folder, on a thread of its own. */
    static void begin(Path folder) {
        Path place = folder.toAbsolutePath();
        CompletableFuture<Opened> edition = new CompletableFuture<>();
        UNDER_WAY.put(place, edition);
        Thread reader = new Thread(
                () -> {
                    try {
                        edition.complete(read(place));
                    } catch (RuntimeException | Error e) {
                        edition.completeExceptionally(e);
                    }
                },
                "read the rules");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * The edition of the folder: the one begun early, or one read now.
     *
     * @throws EditionRejected with every problem of the pack
     */
    static Opened of(Path folder) {
        Path place = folder.toAbsolutePath();
        CompletableFuture<Opened> early = UNDER_WAY.remove(place);
        return early == null ? read(place) : join(early);
    }

    private static Opened join(CompletableFuture<Opened> edition) {
        try {
            return edition.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EditionRejected rejected) {
                throw rejected;
            }
            throw e;
        }
    }

    private static Opened read(Path folder) {
        String pack = String.valueOf(folder.getFileName());
        return Opened.compiling(pack, PackFiles.of(folder));
    }
}
