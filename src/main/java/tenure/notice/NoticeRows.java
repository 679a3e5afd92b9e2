package tenure.notice;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.json.JsonText;
import tenure.json.JsonValues;
import tenure.json.StrictJson;
import tenure.notice.Kept.Bounce;
import tenure.notice.Kept.Evidence;

/** Notices in the store. */
final class NoticeRows {

    private static final String INSERT = """
            insert into notice (id, account, about_kind, about_id, template, recipient, copies, content, linked, link,
                message_id, put_at, resends, state, due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, 'QUEUED', ?)
            """;
    private static final String SELECT = """
            select number, id, account, about_kind, about_id, template, recipient, copies, content, linked, link, message_id,
                put_at, resends, state, due_at, attempts, edition, reply, sent_at, bounced_at, bounced_by, bounced_because
            from notice
            """;
    private static final String DUE =
            SELECT + " where state = 'QUEUED' and due_at <= ? order by due_at, number limit 1 for update skip locked";
    private static final String LIST = SELECT + """
             where number < ? and (?::text is null or account = ?) and (?::text is null or state = ?)
                and (?::text is null or (about_kind = ? and about_id = ?))
             order by number desc limit ?
            """;
    private static final String UPDATE = """
            update notice set state = ?, due_at = ?, attempts = ?, edition = ?, reply = ?, sent_at = ?, bounced_at = ?,
                bounced_by = ?, bounced_because = ?, link = case when ? in ('SENT', 'BOUNCED') then null else link end
            where id = ?
            """;

    private NoticeRows() {}

    /** A notice that may be sent now, locked, and its link. */
    record Due(Kept notice, @Nullable String link) {}

    /**
     * A notice on its way into the outbox.
     *
     * @param resends the one that it is sent again for; null when it is the first
     */
    record Entry(
            UUID id,
            Notice notice,
            Kept.Evidence queued,
            @Nullable UUID resends) {}

    static void put(Connection connection, List<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Entry entry : entries) {
                fill(insert, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void fill(PreparedStatement insert, Entry entry) throws SQLException {
        Notice notice = entry.notice();
        int place = 1;
        insert.setObject(place++, entry.id());
        insert.setString(place++, notice.account());
        insert.setString(place++, notice.about().kind());
        insert.setString(place++, notice.about().id());
        insert.setString(place++, notice.template());
        insert.setString(place++, notice.to().text());
        insert.setArray(
                place++,
                insert.getConnection()
                        .createArrayOf(
                                "text",
                                notice.copies().stream().map(Address::text).toArray()));
        insert.setString(place++, json(notice.values()));
        insert.setBoolean(place++, notice.link() != null);
        insert.setString(place++, notice.link());
        insert.setString(place++, entry.queued().messageId());
        insert.setObject(place++, at(entry.queued().dueAt()));
        insert.setObject(place++, entry.resends());
        insert.setObject(place, at(entry.queued().dueAt()));
    }

    /** The next that is due and that nobody else is at, locked until the transaction ends. */
    static Optional<Due> next(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, at(now));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Due(kept(row), row.getString("link"))) : Optional.empty();
            }
        }
    }

    static Optional<Kept> find(Connection connection, UUID id) throws SQLException {
        return find(connection, id, "");
    }

    /** The notice, locked until the transaction ends. */
    static Optional<Kept> lock(Connection connection, UUID id) throws SQLException {
        return find(connection, id, " for update");
    }

    private static Optional<Kept> find(Connection connection, UUID id, String how) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " where id = ?" + how)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(kept(row)) : Optional.empty();
            }
        }
    }

    static List<Kept> list(Connection connection, Wanted wanted) throws SQLException {
        About about = wanted.about();
        String kind = about == null ? null : about.kind();
        String state = wanted.state() == null ? null : wanted.state().name();
        try (PreparedStatement select = connection.prepareStatement(LIST)) {
            int place = 1;
            select.setLong(place++, wanted.below());
            select.setString(place++, wanted.account());
            select.setString(place++, wanted.account());
            select.setString(place++, state);
            select.setString(place++, state);
            select.setString(place++, kind);
            select.setString(place++, kind);
            select.setString(place++, about == null ? null : about.id());
            select.setInt(place, wanted.limit());
            try (ResultSet rows = select.executeQuery()) {
                List<Kept> notices = new ArrayList<>();
                while (rows.next()) {
                    notices.add(kept(rows));
                }
                return notices;
            }
        }
    }

    /** Keeps what became of the notice. A link is forgotten once it has reached its reader. */
    static void update(Connection connection, UUID id, Evidence evidence) throws SQLException {
        Bounce bounce = evidence.bounce();
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            int place = 1;
            update.setString(place++, evidence.state().name());
            update.setObject(place++, at(evidence.dueAt()));
            update.setInt(place++, evidence.attempts());
            update.setString(place++, evidence.edition());
            update.setString(place++, evidence.reply());
            update.setObject(place++, evidence.sentAt() == null ? null : at(evidence.sentAt()));
            update.setObject(place++, bounce == null ? null : at(bounce.at()));
            update.setString(place++, bounce == null ? null : bounce.by());
            update.setString(place++, bounce == null ? null : bounce.reason());
            update.setString(place++, evidence.state().name());
            update.setObject(place, id);
            update.execute();
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Array copies = row.getArray("copies");
        return new Kept(
                row.getLong("number"),
                row.getObject("id", UUID.class),
                row.getString("account"),
                new About(row.getString("about_kind"), row.getString("about_id")),
                row.getString("template"),
                row.getString("recipient"),
                List.of((String[]) copies.getArray()),
                values(row.getString("content")),
                row.getBoolean("linked"),
                at(row, "put_at"),
                row.getObject("resends", UUID.class),
                evidence(row));
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        String by = row.getString("bounced_by");
        return new Evidence(
                State.valueOf(row.getString("state")),
                at(row, "due_at"),
                row.getInt("attempts"),
                row.getString("edition"),
                row.getString("message_id"),
                row.getString("reply"),
                row.getObject("sent_at") == null ? null : at(row, "sent_at"),
                by == null ? null : new Bounce(at(row, "bounced_at"), by, row.getString("bounced_because")));
    }

    private static String json(Map<String, Object> values) {
        return new String(JsonText.bytes(json -> JsonValues.write(json, values)), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> values(String json) {
        Map<String, Object> values = new LinkedHashMap<>();
        JsonValues.members(StrictJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .forEach((name, value) -> {
                    if (value != null) {
                        values.put(name, value);
                    }
                });
        return values;
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
