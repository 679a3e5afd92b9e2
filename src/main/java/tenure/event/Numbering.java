package tenure.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Gives events that have arrived their numbers.
 *
 * <p>Events that are put down later may commit sooner, so a number given with the event would turn up below others that
 * were read already. Given here, numbers follow one another as they become visible: whoever gives them holds the counter
 * until it commits, and only then the next may. Events of one transaction, and those one of which knew of the other, keep
 * their order.
 */
final class Numbering {

    /** So many are numbered in one go, that nobody waits long for the counter. */
    private static final int AT_ONCE = 5_000;

    private static final String ANY = "select exists (select 1 from event_arrived)";
    private static final String TURN = "select last from event_counter for update";
    private static final String MOVE = """
            with moved as (
                delete from event_arrived where place in (select place from event_arrived order by place limit ?) returning *)
            insert into event
                (number, id, type, at, account_id, partner_id, resource_type, resource_id, data, decision, edition)
            select ? + row_number() over (order by place),
                   id, type, at, account_id, partner_id, resource_type, resource_id, data, decision, edition
              from moved
            """;
    private static final String COUNT = "update event_counter set last = last + ?";

    private Numbering() {}

    /** Numbers all that has arrived, in transactions of its own. */
    static void run(Connection connection) throws SQLException {
        while (isDue(connection)) {
            connection.setAutoCommit(false);
            try {
                turn(connection);
                connection.commit();
            } finally {
                // After a commit there is nothing left to roll back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean isDue(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ANY)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /* What the second statement sees is what had committed once it was this one's turn. */
    private static void turn(Connection connection) throws SQLException {
        long last;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TURN)) {
            row.next();
            last = row.getLong(1);
        }
        int moved;
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setInt(1, AT_ONCE);
            move.setLong(2, last);
            moved = move.executeUpdate();
        }
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setInt(1, moved);
            count.execute();
        }
    }
}
