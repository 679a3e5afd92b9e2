package tenure.authoring.draft;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import tenure.authoring.check.Checked;
import tenure.authoring.check.Checking;
import tenure.authoring.edition.Audit;
import tenure.authoring.edition.EditionSettings;
import tenure.authoring.edition.PackStore;
import tenure.rules.pack.PackFiles;

/** Checks drafts as they are, and keeps what came of it. Blocks for seconds. */
@Singleton
public final class Checks {

    private final PackStore store;
    private final Checking checking;
    private final String pack;
    private final Clock clock;

    Checks(PackStore store, Checking checking, EditionSettings settings, Clock clock) {
        this.store = store;
        this.checking = checking;
        this.pack = settings.pack();
        this.clock = clock;
    }

    /** The draft with the report of a check made now. */
    public Draft check(UUID id, String by) {
        PackFiles files = store.read(connection -> {
            Draft draft = DraftRows.find(connection, pack, id).orElseThrow(Refused::noDraft);
            return DraftFileRows.contents(connection, draft.id());
        });
        Checked checked = checking.check(pack, files);
        return store.change(pack, connection -> {
            Draft draft = DraftRows.find(connection, pack, id)
                    .orElseThrow(Refused::noDraft)
                    .checked(
                            ReportText.of(checked.report()),
                            files.hash(),
                            checked.report().passed());
            DraftRows.update(connection, draft);
            Audit.put(
                    connection,
                    pack,
                    new Audit.Step(
                            clock.instant(),
                            by,
                            "checked",
                            id,
                            null,
                            Map.of("files", files.hash(), "passed", String.valueOf(draft.passed()))));
            return draft;
        });
    }
}
