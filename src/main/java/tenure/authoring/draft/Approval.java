package tenure.authoring.draft;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.authoring.check.Checked;
import tenure.authoring.check.Checking;
import tenure.authoring.edition.Audit;
import tenure.authoring.edition.Candidate;
import tenure.authoring.edition.EditionEntry;
import tenure.authoring.edition.EditionRows;
import tenure.authoring.edition.EditionSettings;
import tenure.authoring.edition.PackStore;
import tenure.authoring.edition.Publishing;
import tenure.rules.pack.PackFiles;

/** A draft is handed in, and somebody else makes an edition of it or sends it back. Blocks for seconds. */
@Singleton
public final class Approval {

    private final PackStore store;
    private final Checking checking;
    private final Checks checks;
    private final String pack;
    private final Clock clock;

    Approval(PackStore store, Checking checking, Checks checks, EditionSettings settings, Clock clock) {
        this.store = store;
        this.checking = checking;
        this.checks = checks;
        this.pack = settings.pack();
        this.clock = clock;
    }

    /** Hands a draft in. It is checked first, unless that was done since its last change. */
    public Draft submit(UUID id, String by) {
        Sight sight = store.read(connection -> Sight.of(connection, find(connection, id)));
        Draft draft = sight.draft();
        Editing.mustBeOpen(draft);
        if (draft.state() == Draft.State.SUBMITTED) {
            return draft;
        }
        Requirements.toBeHandedIn(sight);
        Draft checked = sight.reportIsCurrent() ? draft : checks.check(id, by);
        Requirements.passed(checked);
        return store.change(pack, connection -> {
            Draft now = find(connection, id);
            Requirements.unchanged(now, draft);
            Requirements.onNewest(now, newest(connection));
            Draft submitted = now.handedIn(new Draft.Touch(by, clock.instant()));
            DraftRows.update(connection, submitted);
            Audit.put(
                    connection,
                    pack,
                    new Audit.Step(clock.instant(), by, "submitted", id, null, Map.of("files", sight.hash())));
            return submitted;
        });
    }

    /**
     * Publishes a draft.
     *
     * @param effectiveAt when it takes effect; null for at once
     */
    public EditionEntry approve(UUID id, String by, String comment, @Nullable Instant effectiveAt) {
        Draft draft = store.read(connection -> find(connection, id));
        if (draft.state() == Draft.State.PUBLISHED) {
            return store.read(connection -> already(connection, draft, by));
        }
        store.read(connection -> {
            Requirements.toBeApproved(draft, by, newest(connection));
            return draft;
        });
        PackFiles files = store.read(connection -> DraftFileRows.contents(connection, id));
        Checked checked = checking.check(pack, files);
        Requirements.passed(checked);
        return store.change(pack, connection -> {
            Draft now = find(connection, id);
            if (now.state() == Draft.State.PUBLISHED) {
                return already(connection, now, by);
            }
            Requirements.unchanged(now, draft);
            EditionEntry newest = newest(connection);
            Requirements.toBeApproved(now, by, newest);
            Instant instant = clock.instant();
            Candidate candidate = new Candidate(
                    files,
                    Requirements.compiled(checked),
                    null,
                    now.authors(),
                    by,
                    comment.isEmpty() ? now.comment() : comment,
                    Requirements.effective(effectiveAt, newest, instant),
                    ReportText.of(checked.report()));
            EditionEntry entry = Publishing.publish(connection, pack, candidate, instant);
            DraftRows.update(connection, now.published(entry.number()));
            Audit.put(
                    connection,
                    pack,
                    new Audit.Step(
                            instant,
                            by,
                            "approved",
                            id,
                            entry.number(),
                            Map.of(
                                    "hash",
                                    entry.hash(),
                                    "effectiveAt",
                                    entry.effectiveAt().toString(),
                                    "comment",
                                    entry.comment())));
            return entry;
        });
    }

    /** A second click is answered like the first; somebody else's click is told. */
    private EditionEntry already(Connection connection, Draft draft, String by) throws SQLException {
        Integer number = draft.edition();
        Optional<EditionEntry> entry = number == null ? Optional.empty() : EditionRows.find(connection, pack, number);
        return entry.filter(one -> by.equals(one.approver()))
                .orElseThrow(() -> Refused.conflict("PUBLISHED", "This draft is edition " + number + " already."));
    }

    /** Sends a draft back to its authors. */
    public Draft reject(UUID id, String by, String reason) {
        return store.change(pack, connection -> {
            Draft draft = find(connection, id);
            if (draft.state() == Draft.State.EDITING
                    && by.equals(draft.rejectedBy())
                    && reason.equals(draft.rejectedBecause())) {
                return draft;
            }
            Requirements.submitted(draft);
            Draft rejected = draft.sentBack(by, reason);
            DraftRows.update(connection, rejected);
            Audit.put(
                    connection,
                    pack,
                    new Audit.Step(clock.instant(), by, "rejected", id, null, Map.of("reason", reason)));
            return rejected;
        });
    }

    private EditionEntry newest(Connection connection) throws SQLException {
        return EditionRows.newest(connection, pack).orElseThrow();
    }

    private Draft find(Connection connection, UUID id) throws SQLException {
        return DraftRows.find(connection, pack, id).orElseThrow(Refused::noDraft);
    }
}
