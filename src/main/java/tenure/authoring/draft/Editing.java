package tenure.authoring.draft;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.authoring.edition.Audit;

/** What every change of a draft's files does to the draft. */
final class Editing {

    private Editing() {}

    static void mustBeOpen(Draft draft) {
        if (draft.state() == Draft.State.PUBLISHED) {
            throw Refused.conflict("PUBLISHED", "This draft is edition " + draft.edition() + " already.");
        }
        if (draft.state() == Draft.State.DISCARDED) {
            throw Refused.conflict("DISCARDED", "This draft was discarded.");
        }
    }

    /** The draft after the change; one that was submitted is taken back, and that is kept. */
    static Draft edit(Connection connection, Draft draft, Draft.Touch by, int onto) throws SQLException {
        if (draft.state() == Draft.State.SUBMITTED) {
            Audit.put(
                    connection,
                    draft.pack(),
                    new Audit.Step(by.at(), by.by(), "taken back", draft.id(), null, Map.of()));
        }
        Draft edited = draft.edited(by, onto);
        DraftRows.update(connection, edited);
        return edited;
    }

    /** Who changed what somebody has not seen yet. */
    static String whoChanged(Draft draft, @Nullable DraftFile file) {
        Draft.Touch last = file == null ? draft.changed() : file.changed();
        return "It was changed by " + last.by() + " at " + last.at() + "; look at it again first.";
    }
}
