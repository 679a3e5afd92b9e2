package tenure.authoring.draft;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Drafts are opened, looked at and edited. Blocks. */
@Singleton
public final class Drafts {

    private final PackStore store;
    private final String pack;
    private final Clock clock;

    Drafts(PackStore store, EditionSettings settings, Clock clock) {
        this.store = store;
        this.pack = settings.pack();
        this.clock = clock;
    }

    /** Opens a draft. */
    public Draft open(Wish wish, String author) {
        return store.change(pack, connection -> {
            EditionEntry base = base(connection, wish.base());
            Draft draft = Draft.on(base.number(), pack, wish.comment(), touch(author));
            Map<String, byte @Nullable []> files = new HashMap<>(wish.files());
            if (wish.replace()) {
                for (String path :
                        EditionFiles.digests(connection, pack, base.number()).keySet()) {
                    files.putIfAbsent(path, null);
                }
            }
            DraftRows.insert(connection, draft);
            List<DraftFile> all = new ArrayList<>();
            EditionFiles.digests(connection, pack, base.number())
                    .forEach((path, digest) -> all.add(new DraftFile(path, digest, 0, draft.created(), null)));
            DraftFileRows.put(connection, draft.id(), all);
            Change.make(connection, draft, files);
            Audit.put(
                    connection,
                    pack,
                    new Audit.Step(
                            draft.created().at(),
                            author,
                            "opened",
                            draft.id(),
                            base.number(),
                            Map.of(
                                    "files",
                                    String.join(
                                            " ",
                                            files.keySet().stream().sorted().toList()))));
            return draft;
        });
    }

    private EditionEntry base(Connection connection, String base) throws SQLException {
        Optional<EditionEntry> found;
        if (base.isEmpty()) {
            found = EditionRows.newest(connection, pack);
        } else if (base.matches("[0-9]{1,9}")) {
            found = EditionRows.find(connection, pack, Integer.parseInt(base));
        } else {
            found = EditionRows.find(connection, pack, base);
        }
        return found.orElseThrow(
                () -> Refused.unprocessable("/base", "UNKNOWN_EDITION", "there is no edition " + base));
    }

    /** The draft of that id. */
    public Draft find(UUID id) {
        return store.read(connection -> find(connection, id));
    }

    /** Drafts in these states that are older than the given one, newest first. */
    public List<Draft> list(List<Draft.State> states, @Nullable UUID below, int limit) {
        return store.read(connection -> DraftRows.list(connection, pack, states, below, limit));
    }

    /** A draft with the files in it. */
    public Sight sight(UUID id) {
        return store.read(connection -> Sight.of(connection, find(connection, id)));
    }

    /** The content of a file. */
    public Held file(UUID id, String path) {
        return store.read(connection -> {
            Draft draft = find(connection, id);
            DraftFile file = DraftFileRows.all(connection, id).get(path);
            String digest = file == null ? null : file.digest();
            if (digest == null) {
                throw Refused.noFile();
            }
            return new Held(draft, ByteBuffer.wrap(Contents.get(connection, digest)));
        });
    }

    /** What a file holds, in that state of the draft. */
    public record Held(Draft draft, ByteBuffer content) {}

    /** Changes a file, or deletes it when there is no content. */
    public Draft put(UUID id, String path, byte @Nullable [] content, @Nullable Seen seen, String author) {
        if (seen == null) {
            throw Refused.unseen();
        }
        return store.change(pack, connection -> {
            Draft draft = find(connection, id);
            Editing.mustBeOpen(draft);
            DraftFile file = DraftFileRows.all(connection, id).get(path);
            boolean there = file != null && file.digest() != null;
            if (content == null && !there && (file == null || file.conflict() == null)) {
                throw Refused.noFile();
            }
            if (!seen.covers(file)) {
                throw Refused.outdated("/files/" + path, Editing.whoChanged(draft, file));
            }
            Draft edited = Editing.edit(connection, draft, touch(author), draft.base());
            Map<String, byte @Nullable []> change = new HashMap<>();
            change.put(path, content);
            Change.make(connection, edited, change);
            audit(connection, edited, content == null ? "deleted" : "edited", Map.of("file", path));
            return edited;
        });
    }

    /** Gives a draft up. */
    public Draft discard(UUID id, String author) {
        return store.change(pack, connection -> {
            Draft draft = find(connection, id);
            Editing.mustBeOpen(draft);
            Draft discarded = draft.discarded();
            DraftRows.update(connection, discarded);
            Audit.put(connection, pack, new Audit.Step(clock.instant(), author, "discarded", id, null, Map.of()));
            return discarded;
        });
    }

    private void audit(Connection connection, Draft draft, String step, Map<String, String> detail)
            throws SQLException {
        Draft.Touch changed = draft.changed();
        Audit.put(connection, pack, new Audit.Step(changed.at(), changed.by(), step, draft.id(), null, detail));
    }

    private Draft find(Connection connection, UUID id) throws SQLException {
        return DraftRows.find(connection, pack, id).orElseThrow(Refused::noDraft);
    }

    private Draft.Touch touch(String author) {
        return new Draft.Touch(author, clock.instant());
    }
}
