package tenure.event;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import tenure.account.StoreFailed;

/** All that happened, in one order: what was read once stays where it was, and nothing comes before it later. Blocks. */
@Singleton
public final class Feed {

    private static final String LAST = "select last from event_counter";

    private final AgroalDataSource store;

    Feed(AgroalDataSource store) {
        this.store = store;
    }

    /**
     * The next events that are wanted.
     *
     * @param after the number up to which the feed was looked through
     * @param most how many events there may be
     */
    public Stretch after(long after, Wanted wanted, int most) {
        try (Connection connection = store.getConnection()) {
            Numbering.run(connection);
            int usual = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            try {
                // The last number and the events have to be of the same moment.
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                return read(connection, after, wanted, most);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(usual);
            }
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }

    /** The number of the last event there is. */
    public long end() {
        try (Connection connection = store.getConnection()) {
            Numbering.run(connection);
            return last(connection);
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }

    /** Gives what has arrived its place, so that it is there to be read. */
    public void number() throws SQLException {
        try (Connection connection = store.getConnection()) {
            Numbering.run(connection);
        }
    }

    private static Stretch read(Connection connection, long after, Wanted wanted, int most) throws SQLException {
        long last = last(connection);
        List<Told> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql(wanted))) {
            fill(select, after, wanted, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(Told.read(rows));
                }
            }
        }
        boolean whole = events.size() < most;
        return new Stretch(events, whole ? last : events.get(most - 1).number());
    }

    private static long last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LAST)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String sql(Wanted wanted) {
        String sql = "select " + Told.COLUMNS + " from event where number > ?";
        if (!wanted.types().isEmpty()) {
            sql += " and type = any(?)";
        }
        if (wanted.account() != null) {
            sql += " and account_id = ?";
        }
        if (wanted.partner() != null) {
            sql += " and account_id in (select id from account where partner_id = ?)"
                    + " and (partner_id is null or partner_id = ?)";
        }
        return sql + " order by number limit ?";
    }

    private static void fill(PreparedStatement select, long after, Wanted wanted, int most) throws SQLException {
        int next = 1;
        select.setLong(next++, after);
        if (!wanted.types().isEmpty()) {
            select.setArray(
                    next++,
                    select.getConnection().createArrayOf("text", wanted.types().toArray()));
        }
        if (wanted.account() != null) {
            select.setString(next++, wanted.account());
        }
        if (wanted.partner() != null) {
            select.setString(next++, wanted.partner());
            select.setString(next++, wanted.partner());
        }
        select.setInt(next, most);
    }
}
