package tenure.authoring.draft;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.authoring.check.Checked;
import tenure.authoring.check.Checking;
import tenure.authoring.edition.Audit;
import tenure.authoring.edition.Candidate;
import tenure.authoring.edition.EditionEntry;
import tenure.authoring.edition.EditionFiles;
import tenure.authoring.edition.EditionRows;
import tenure.authoring.edition.EditionSettings;
import tenure.authoring.edition.PackStore;
import tenure.authoring.edition.Publishing;
import tenure.rules.pack.PackFiles;

/** An earlier edition is brought back, or one that is scheduled is called off. Blocks for seconds. */
@Singleton
public final class Restoring {

    private static final String WITHDRAW =
            "insert into edition_withdrawal (pack, number, by_whom, at, reason) values (?, ?, ?, ?, ?)";

    private final PackStore store;
    private final Checking checking;
    private final String pack;
    private final Clock clock;

    Restoring(PackStore store, Checking checking, EditionSettings settings, Clock clock) {
        this.store = store;
        this.checking = checking;
        this.pack = settings.pack();
        this.clock = clock;
    }

    /**
     * A new edition that is equal to an earlier one. Its authors and the approver were two people then; the one who brings
     * it back must not be one of the authors, so they still are.
     */
    public EditionEntry restore(int number, String by, String reason, @Nullable Instant effectiveAt) {
        EditionEntry earlier = store.read(connection -> find(connection, number));
        EditionEntry before = store.read(connection -> newest(connection));
        mayBeRestored(earlier, before, by);
        PackFiles files = store.read(connection -> EditionFiles.contents(connection, pack, number));
        Checked checked = checking.check(pack, files);
        Requirements.passed(checked);
        return store.change(pack, connection -> {
            EditionEntry newest = newest(connection);
            if (newest.number() != before.number()) {
                throw Refused.conflict("CHANGED", "Edition " + newest.number() + " was published meanwhile.");
            }
            Instant now = clock.instant();
            Candidate candidate = new Candidate(
                    files,
                    Requirements.compiled(checked),
                    number,
                    earlier.authors(),
                    by,
                    reason,
                    Requirements.effective(effectiveAt, newest, now),
                    ReportText.of(checked.report()));
            EditionEntry entry = Publishing.publish(connection, pack, candidate, now);
            Map<String, String> detail = Map.of(
                    "restores",
                    String.valueOf(number),
                    "reason",
                    reason,
                    "effectiveAt",
                    entry.effectiveAt().toString());
            Audit.put(connection, pack, new Audit.Step(now, by, "restored", null, entry.number(), detail));
            return entry;
        });
    }

    private static void mayBeRestored(EditionEntry earlier, EditionEntry newest, String by) {
        if (earlier.authors().contains(by)) {
            throw Refused.fourEyes("You are an author of that edition, so somebody else has to bring it back.");
        }
        if (earlier.hash().equals(newest.hash())) {
            throw Refused.conflict("NOTHING_CHANGED", "Edition " + newest.number() + " is just like that one.");
        }
    }

    /** Calls off the newest edition before it takes effect. */
    public EditionEntry withdraw(int number, String by, String reason) {
        return store.change(pack, connection -> {
            EditionEntry entry = find(connection, number);
            EditionEntry.Withdrawal earlier = entry.withdrawn();
            if (earlier != null && earlier.by().equals(by)) {
                return entry;
            }
            Instant now = clock.instant();
            if (earlier != null) {
                throw Refused.conflict("WITHDRAWN", earlier.by() + " has withdrawn it already.");
            }
            if (!entry.scheduledAt(now)) {
                throw Refused.conflict("IN_EFFECT", "It has taken effect; restore an earlier one instead.");
            }
            if (newest(connection).number() != number) {
                throw Refused.conflict(
                        "NOT_NEWEST", "Edition " + newest(connection).number() + " stands on it; withdraw that first.");
            }
            withdraw(connection, number, new Draft.Touch(by, now), reason);
            Map<String, String> detail = Map.of("reason", reason);
            Audit.put(connection, pack, new Audit.Step(now, by, "withdrawn", null, number, detail));
            Publishing.tell(connection, pack);
            return find(connection, number);
        });
    }

    private void withdraw(Connection connection, int number, Draft.Touch touch, String reason) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WITHDRAW)) {
            insert.setString(1, pack);
            insert.setInt(2, number);
            insert.setString(3, touch.by());
            insert.setObject(4, EditionRows.at(touch.at()));
            insert.setString(5, reason);
            insert.execute();
        }
    }

    private EditionEntry find(Connection connection, int number) throws SQLException {
        return EditionRows.find(connection, pack, number).orElseThrow(Refused::noEdition);
    }

    private EditionEntry newest(Connection connection) throws SQLException {
        return EditionRows.newest(connection, pack).orElseThrow();
    }
}
