package tenure.record;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.account.StoreFailed;

/** Decisions that were kept, found again. Blocks while it asks the store. */
@Singleton
public final class Records {

    private static final String ROWS = "select id, account, edition, facts, body from record where id between ? and ?";
    private static final String FACTS = "select facts from record_facts where month = ? and digest = ?";

    private final AgroalDataSource store;
    private final EditionTable editions = new EditionTable();

    Records(AgroalDataSource store) {
        this.store = store;
    }

    /** The decision of that id. */
    public Optional<Kept> find(UUID id) {
        UUID call = DecisionId.call(id);
        try (Connection connection = store.getConnection();
                PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setObject(1, call);
            select.setObject(2, DecisionId.last(call));
            try (ResultSet rows = select.executeQuery()) {
                List<Kept> ofCall = new ArrayList<>();
                while (rows.next()) {
                    ofCall.addAll(BodyReader.read(StoredRow.read(rows, editions)));
                }
                return ofCall.stream().filter(kept -> kept.id().equals(id)).findFirst();
            }
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }

    /** The facts of a decision, as JSON; nothing when nothing was known of what it is about. */
    public Optional<byte[]> facts(Kept kept) {
        String digest = kept.digest();
        if (digest == null) {
            return Optional.empty();
        }
        YearMonth month = Months.of(kept.id());
        try (Connection connection = store.getConnection();
                PreparedStatement select = connection.prepareStatement(FACTS)) {
            select.setObject(1, month.atDay(1));
            select.setBytes(2, HexFormat.of().parseHex(digest));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }

    /**
     * Decisions that are wanted, newest first.
     *
     * @param below where an earlier search of the same ended; null to begin with the newest
     * @param limit how many there may be; there may be fewer although more are left
     */
    public Found search(Wanted wanted, @Nullable UUID below, int limit) {
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return RecordQuery.ask(connection, editions, wanted, below, limit);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }
}
