package tenure.record;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.rules.Edition;

/** The decisions of one call about one account, as they are stored. */
final class Row {

    private final UUID id;
    private final @Nullable String account;
    private final Edition edition;
    private final @Nullable Snapshot snapshot;
    private final byte[] body;

    /**
     * A row.
     *
     * @param id of the first of the decisions
     * @param account null when what was asked about is unknown
     * @param snapshot what was known of the account; null when there is none
     */
    Row(UUID id, @Nullable String account, Edition edition, @Nullable Snapshot snapshot, byte[] body) {
        this.id = id;
        this.account = account;
        this.edition = edition;
        this.snapshot = snapshot;
        this.body = body;
    }

    UUID id() {
        return id;
    }

    @Nullable
    String account() {
        return account;
    }

    Edition edition() {
        return edition;
    }

    @Nullable
    Snapshot snapshot() {
        return snapshot;
    }

    byte[] body() {
        return body;
    }

    YearMonth month() {
        return Months.of(id);
    }
}
