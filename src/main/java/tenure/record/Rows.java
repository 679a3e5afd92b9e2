package tenure.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.facts.history.AccountHistory;
import tenure.json.JsonText;

/** Makes the rows of a call: one for each account its decisions are about. */
final class Rows {

    private static final String NONE = "";

    private final SnapshotTable snapshots;

    Rows(SnapshotTable snapshots) {
        this.snapshots = snapshots;
    }

    void add(Entry entry, EditionTable.Numbered edition, List<Row> rows) {
        if (entry.given().size() == 1) {
            rows.add(row(entry.call(), edition, entry.given()));
            return;
        }
        Map<String, List<Given>> accounts = new LinkedHashMap<>();
        for (Given given : entry.given()) {
            AccountHistory account = given.inquiry().account();
            accounts.computeIfAbsent(account == null ? NONE : account.id(), any -> new ArrayList<>())
                    .add(given);
        }
        accounts.values().forEach(given -> rows.add(row(entry.call(), edition, given)));
    }

    private Row row(Call call, EditionTable.Numbered edition, List<Given> given) {
        @Nullable AccountHistory account = given.get(0).inquiry().account();
        byte[] body = JsonText.bytes(
                json -> new BodyWriter(json, call.edition().catalogue(), edition.places()).write(call, given));
        return new Row(
                DecisionId.of(call.id(), given.get(0).place()),
                account == null ? null : account.id(),
                edition.number(),
                account == null ? null : snapshots.of(account),
                body);
    }
}
