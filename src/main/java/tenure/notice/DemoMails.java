package tenure.notice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails of a demo, which can be read whole. */
final class DemoMails {

    /** More than anybody scrolls through. */
    private static final int SHOWN = 200;

    private static final String INSERT = """
            insert into demo_mail (notice, sent_at, recipient, subject, plain, html, link) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (notice) do nothing
            """;
    private static final String SELECT = """
            select d.notice, d.sent_at, d.recipient, n.template, d.subject, d.plain, d.html, d.link
            from demo_mail d join notice n on n.id = d.notice order by d.number desc limit ?
            """;

    private DemoMails() {}

    /** A mail as its reader has it. */
    record Shown(
            UUID notice,
            Instant sentAt,
            String to,
            String template,
            String subject,
            String text,
            String html,
            @Nullable String link) {}

    static void keep(Connection connection, NoticeRows.Due due, Letter letter, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, due.notice().id());
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            insert.setString(3, letter.to());
            insert.setString(4, letter.content().subject());
            insert.setString(5, letter.content().text());
            insert.setString(6, letter.content().html());
            insert.setString(7, due.link());
            insert.execute();
        }
    }

    /** The latest, newest first. */
    static List<Shown> latest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setInt(1, SHOWN);
            try (ResultSet row = select.executeQuery()) {
                List<Shown> mails = new ArrayList<>();
                while (row.next()) {
                    mails.add(new Shown(
                            row.getObject("notice", UUID.class),
                            row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                            row.getString("recipient"),
                            row.getString("template"),
                            row.getString("subject"),
                            row.getString("plain"),
                            row.getString("html"),
                            row.getString("link")));
                }
                return mails;
            }
        }
    }
}
