package tenure.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import tenure.migration.InvitationRows.Sent;

/** Reminders of invitations, in the store. */
final class ReminderRows {

    private ReminderRows() {}

    /** Invitations that were sent before then, that work, and of which nobody was reminded so yet. */
    static List<Sent> due(Connection transaction, String reminder, Instant sentBefore, int most) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("""
                select i.* from invitation i join stage s on s.account_id = i.account_id
                 where i.state = 'SENT' and i.sent_at < ? and s.stage = any(?)
                   and not exists (select from invitation_reminder r where r.invitation_id = i.id and r.reminder = ?)
                 order by i.account_id limit ?
                """)) {
            query.setObject(1, Sql.time(sentBefore));
            query.setArray(
                    2,
                    transaction.createArrayOf(
                            "text", Stage.UNDER_WAY.stream().map(Enum::name).toArray()));
            query.setString(3, reminder);
            query.setInt(4, most);
            return InvitationRows.read(query);
        }
    }

    /** Keeps that somebody was reminded so; whether nobody had been. */
    static boolean add(Connection transaction, String invitation, String reminder, Instant at) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into invitation_reminder (invitation_id, reminder, at) values (?, ?, ?) on conflict do nothing
                """)) {
            insert.setString(1, invitation);
            insert.setString(2, reminder);
            insert.setObject(3, Sql.time(at));
            return insert.executeUpdate() == 1;
        }
    }
}
