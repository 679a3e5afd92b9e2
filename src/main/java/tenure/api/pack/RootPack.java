package tenure.api.pack;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.authoring.edition.EditionSettings;
import tenure.json.RequestRefused;

/** The pack whose editions there are. */
@Singleton
final class RootPack {

    private static final int NOT_FOUND = 404;

    private final String name;

    RootPack(EditionSettings settings) {
        this.name = settings.pack();
    }

    String name() {
        return name;
    }

    /** Refuses any other name. */
    String named(String wanted) {
        if (!wanted.equals(name)) {
            throw new RequestRefused(NOT_FOUND, "There is no such pack.");
        }
        return name;
    }

    /** The id of a draft; what has not the form of one is no draft's. */
    static UUID draft(String id) {
        UUID read = read(id);
        if (read == null) {
            throw new RequestRefused(NOT_FOUND, "There is no such draft.");
        }
        return read;
    }

    static @Nullable UUID read(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(id) : null;
    }
}
