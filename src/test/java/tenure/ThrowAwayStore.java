package tenure;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tenure.embedded.EmbeddedStore;

/** Gives every test of the service an empty PostgreSQL; a service file makes it apply to all of them. */
public final class ThrowAwayStore implements QuarkusTestResourceLifecycleManager {
    private EmbeddedStore store;

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createDirectories(Path.of("target", "stores"));
            store = EmbeddedStore.start(Files.createTempDirectory(folder, "store"), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", store.jdbcUrl(),
                "quarkus.datasource.username", EmbeddedStore.USER,
                "quarkus.datasource.password", store.password());
    }

    @Override
    public void stop() {
        if (store != null) {
            store.close();
        }
    }
}
