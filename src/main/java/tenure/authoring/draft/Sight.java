package tenure.authoring.draft;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenure.authoring.edition.Contents;
import tenure.authoring.edition.EditionRows;

/**
 * A draft as one who works on it sees it.
 *
 * @param hash of its files as they are now
 * @param newest the number of the newest edition, on which it should stand
 */
public record Sight(Draft draft, String hash, int newest, List<File> files) {

    /** What was done to a file since the base. */
    public enum Done {
        SAME,
        ADDED,
        CHANGED,
        DELETED
    }

    /**
     * A file of the draft.
     *
     * @param mine with {@code theirs}, the two sides of a conflict; null where there is no file
     */
    public record File(
            DraftFile file,
            Done done,
            @Nullable String mine,
            @Nullable String theirs) {}

    /** Whether its last check was of the files as they are now. */
    public boolean reportIsCurrent() {
        return hash.equals(draft.reportOf());
    }

    static Sight of(Connection connection, Draft draft) throws SQLException {
        Map<String, DraftFile> files = DraftFileRows.all(connection, draft.id());
        List<File> seen = new ArrayList<>();
        for (Map.Entry<String, Change.Pair> pair :
                Change.against(connection, draft).entrySet()) {
            DraftFile file = files.get(pair.getKey());
            if (file == null
                    || (pair.getValue().before() == null && file.digest() == null && file.conflict() == null)) {
                continue;
            }
            DraftFile.Conflict conflict = file.conflict();
            seen.add(new File(
                    file,
                    done(pair.getValue()),
                    conflict == null ? null : text(connection, conflict.mine()),
                    conflict == null ? null : text(connection, conflict.theirs())));
        }
        int newest = EditionRows.newest(connection, draft.pack()).orElseThrow().number();
        return new Sight(draft, DraftFileRows.contents(connection, draft.id()).hash(), newest, seen);
    }

    private static Done done(Change.Pair pair) {
        if (Objects.equals(pair.before(), pair.after())) {
            return Done.SAME;
        }
        if (pair.before() == null) {
            return Done.ADDED;
        }
        return pair.after() == null ? Done.DELETED : Done.CHANGED;
    }

    private static @Nullable String text(Connection connection, @Nullable String digest) throws SQLException {
        return digest == null ? null : new String(Contents.get(connection, digest), StandardCharsets.UTF_8);
    }
}
