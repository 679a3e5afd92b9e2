package tenure.authoring.draft;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.authoring.edition.Audit;
import tenure.authoring.edition.Contents;
import tenure.authoring.edition.EditionEntry;
import tenure.authoring.edition.EditionFiles;
import tenure.authoring.edition.EditionRows;
import tenure.authoring.edition.EditionSettings;
import tenure.authoring.edition.PackStore;
import tenure.authoring.text.Origins;
import tenure.rules.pack.PackFiles;

/** What was published, by whom, and what was changed on the way. Blocks. */
@Singleton
public final class History {

    private final PackStore store;
    private final String pack;

    History(PackStore store, EditionSettings settings) {
        this.store = store;
        this.pack = settings.pack();
    }

    /** Editions with smaller numbers, the newest first. */
    public List<EditionEntry> below(int number, int limit) {
        return store.read(connection -> EditionRows.below(connection, pack, number, limit));
    }

    /** The edition of that number or hash. */
    public EditionEntry find(String name) {
        return store.read(connection -> find(connection, name));
    }

    private EditionEntry find(Connection connection, String name) throws SQLException {
        Optional<EditionEntry> found = Optional.empty();
        if (name.matches("[0-9]{1,9}")) {
            found = EditionRows.find(connection, pack, Integer.parseInt(name));
        } else if (name.matches("[0-9a-f]{64}")) {
            found = EditionRows.find(connection, pack, name);
        }
        return found.orElseThrow(Refused::noEdition);
    }

    /** The report of the check before the edition was published, as JSON; null when there was none. */
    public @Nullable String report(EditionEntry entry) {
        return store.read(connection -> Optional.ofNullable(EditionFiles.report(connection, pack, entry.number())))
                .orElse(null);
    }

    /** An edition's files. */
    public Map<String, byte[]> files(EditionEntry entry) {
        return pack(entry).contents();
    }

    PackFiles pack(EditionEntry entry) {
        return store.read(connection -> EditionFiles.contents(connection, pack, entry.number()));
    }

    /** A file of an edition. */
    public byte[] file(EditionEntry entry, String path) {
        return store.read(connection -> {
            String digest =
                    EditionFiles.digests(connection, pack, entry.number()).get(path);
            if (digest == null) {
                throw Refused.noFile();
            }
            return Contents.get(connection, digest);
        });
    }

    /** What was changed from one edition to another. */
    public Comparison compare(EditionEntry from, EditionEntry to) {
        return Comparison.of(pack(from), pack(to));
    }

    /** What a draft changes in its base. */
    public Comparison compare(UUID draft) {
        return store.read(connection -> {
            Draft found = DraftRows.find(connection, pack, draft).orElseThrow(Refused::noDraft);
            return Comparison.of(
                    EditionFiles.contents(connection, pack, found.base()), DraftFileRows.contents(connection, draft));
        });
    }

    /** A line of a file, and the edition that brought it. */
    public record Blamed(String text, EditionEntry edition) {}

    /** Where each line of an edition's file comes from. */
    public List<Blamed> blame(EditionEntry entry, String path) {
        return store.read(connection -> {
            List<EditionEntry> line = line(connection, entry);
            Map<Integer, EditionEntry> byNumber = new HashMap<>();
            Origins origins = new Origins();
            String before = null;
            for (EditionEntry edition : line) {
                byNumber.put(edition.number(), edition);
                String digest =
                        EditionFiles.digests(connection, pack, edition.number()).get(path);
                if (!Objects.equals(digest, before)) {
                    origins.next(edition.number(), digest == null ? null : Contents.get(connection, digest));
                }
                before = digest;
            }
            if (before == null) {
                throw Refused.noFile();
            }
            List<Blamed> blamed = new ArrayList<>();
            for (Origins.Line one : origins.lines()) {
                blamed.add(new Blamed(one.text(), Objects.requireNonNull(byNumber.get(one.version()))));
            }
            return blamed;
        });
    }

    /** The edition and those it was made from, the first at the beginning. */
    private List<EditionEntry> line(Connection connection, EditionEntry entry) throws SQLException {
        Map<Integer, EditionEntry> all = new HashMap<>();
        EditionRows.below(connection, pack, entry.number(), Integer.MAX_VALUE)
                .forEach(one -> all.put(one.number(), one));
        List<EditionEntry> line = new ArrayList<>();
        EditionEntry at = entry;
        while (at != null) {
            line.add(at);
            at = at.parent() == null ? null : all.get(at.parent());
        }
        Collections.reverse(line);
        return line;
    }

    /** Steps with smaller numbers, the latest first. */
    public List<Audit.Kept> audit(long below, int limit) {
        return store.read(connection -> Audit.below(connection, pack, below, limit));
    }
}
