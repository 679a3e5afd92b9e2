package tenure.authoring.draft;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.authoring.edition.Audit;
import tenure.authoring.edition.Contents;
import tenure.authoring.edition.EditionFiles;
import tenure.authoring.edition.EditionRows;
import tenure.authoring.edition.EditionSettings;
import tenure.authoring.edition.PackStore;
import tenure.authoring.text.ThreeWay;

/** Puts a draft on top of the newest edition. What both changed in different lines is merged; the rest is a conflict. */
@Singleton
public final class Rebase {

    private final PackStore store;
    private final String pack;
    private final Clock clock;

    Rebase(PackStore store, EditionSettings settings, Clock clock) {
        this.store = store;
        this.pack = settings.pack();
        this.clock = clock;
    }

    /** The draft on the newest edition; one that stands there already stays as it is. */
    public Draft onto(UUID id, String by) {
        return store.change(pack, connection -> {
            Draft draft = DraftRows.find(connection, pack, id).orElseThrow(Refused::noDraft);
            Editing.mustBeOpen(draft);
            int newest = EditionRows.newest(connection, pack).orElseThrow().number();
            return draft.base() == newest ? draft : rebase(connection, draft, newest, by);
        });
    }

    private Draft rebase(Connection connection, Draft draft, int newest, String by) throws SQLException {
        Map<String, DraftFile> files = DraftFileRows.all(connection, draft.id());
        if (files.values().stream().anyMatch(file -> file.conflict() != null)) {
            throw Refused.conflict("CONFLICT", "There are conflicts of an earlier rebase to be resolved first.");
        }
        Map<String, String> base = EditionFiles.digests(connection, pack, draft.base());
        Map<String, String> theirs = EditionFiles.digests(connection, pack, newest);
        Draft.Touch touch = new Draft.Touch(by, clock.instant());
        Draft rebased = Editing.edit(connection, draft, touch, newest);
        Set<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(base.keySet());
        paths.addAll(theirs.keySet());
        List<DraftFile> changed = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        for (String path : paths) {
            DraftFile file = files.get(path);
            Sides sides = new Sides(base.get(path), file == null ? null : file.digest(), theirs.get(path));
            if (!sides.keepsMine()) {
                DraftFile merged = merged(connection, path, sides, rebased);
                changed.add(merged);
                if (merged.conflict() != null) {
                    conflicts.add(path);
                }
            }
        }
        DraftFileRows.put(connection, draft.id(), changed);
        Map<String, String> detail = Map.of(
                "from",
                String.valueOf(draft.base()),
                "onto",
                String.valueOf(newest),
                "conflicts",
                String.join(" ", conflicts));
        Audit.put(connection, pack, new Audit.Step(touch.at(), by, "rebased", draft.id(), newest, detail));
        return rebased;
    }

    /** The digests of a file: where both began, in the draft, and in the newest edition; null where it is not. */
    private record Sides(
            @Nullable String base,
            @Nullable String mine,
            @Nullable String theirs) {

        boolean keepsMine() {
            return Objects.equals(base, theirs) || Objects.equals(mine, theirs);
        }

        boolean takesTheirs() {
            return Objects.equals(base, mine);
        }
    }

    private static DraftFile merged(Connection connection, String path, Sides sides, Draft draft) throws SQLException {
        long revision = draft.revision();
        Draft.Touch touch = draft.changed();
        if (sides.takesTheirs()) {
            return new DraftFile(path, sides.theirs(), revision, touch, null);
        }
        DraftFile.Conflict conflict = new DraftFile.Conflict(sides.mine(), sides.theirs());
        if (sides.mine() == null || sides.theirs() == null) {
            return new DraftFile(path, sides.mine(), revision, touch, conflict);
        }
        ThreeWay merge = ThreeWay.merge(
                sides.base() == null ? new byte[0] : Contents.get(connection, sides.base()),
                Contents.get(connection, sides.mine()),
                Contents.get(connection, sides.theirs()),
                "this draft",
                "edition " + draft.base());
        String digest = Contents.put(connection, merge.text().array());
        return new DraftFile(path, digest, revision, touch, merge.conflict() ? conflict : null);
    }
}
