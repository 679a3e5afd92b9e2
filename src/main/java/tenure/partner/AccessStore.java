package tenure.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tenure.request.Subject;

/** What was asked for and granted, as it was at that time. */
@Singleton
class AccessStore {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /**
     * A request as it was made.
     *
     * @param id that of the order that made it
     * @param contacted whether there was somebody to write to
     */
    record Requested(
            String id,
            String account,
            String partner,
            Instant at,
            Instant until,
            List<String> scopes,
            String message,
            boolean contacted) {}

    /**
     * A grant as it was given.
     *
     * @param versions of the texts it refers to
     */
    record Granted(
            String order,
            String account,
            String partner,
            Instant at,
            List<String> scopes,
            Map<String, String> versions,
            Subject by,
            Way way) {}

    /** How a customer said something. */
    enum Way {
        SIGNED_IN,
        LINK
    }

    void put(Connection transaction, Requested request) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into access_request (id, account_id, partner_id, requested_at, expires_at, scopes, message, contacted)
                values (?, ?, ?, ?, ?, ?, nullif(?, ''), ?)""")) {
            insert.setString(1, request.id());
            insert.setString(2, request.account());
            insert.setString(3, request.partner());
            insert.setObject(4, time(request.at()));
            insert.setObject(5, time(request.until()));
            insert.setArray(
                    6, transaction.createArrayOf("text", request.scopes().toArray()));
            insert.setString(7, request.message());
            insert.setBoolean(8, request.contacted());
            insert.executeUpdate();
        }
    }

    void put(Connection transaction, Granted grant) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into access_grant (order_id, account_id, partner_id, granted_at, scopes, versions, by_type, by_id, way)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")) {
            insert.setString(1, grant.order());
            insert.setString(2, grant.account());
            insert.setString(3, grant.partner());
            insert.setObject(4, time(grant.at()));
            insert.setArray(5, transaction.createArrayOf("text", grant.scopes().toArray()));
            insert.setString(6, text(grant.versions()));
            insert.setString(7, grant.by().type());
            insert.setString(8, grant.by().id());
            insert.setString(9, grant.way().name());
            insert.executeUpdate();
        }
    }

    /** The request of that id; nothing when an import brought it. */
    Optional<Requested> request(Connection transaction, String account, String id) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("""
                select id, account_id, partner_id, requested_at, expires_at, scopes, coalesce(message, ''), contacted
                  from access_request where id = ? and account_id = ?""")) {
            query.setString(1, id);
            query.setString(2, account);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Requested(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                instant(row, 4),
                                instant(row, 5),
                                texts(row, 6),
                                row.getString(7),
                                row.getBoolean(8)))
                        : Optional.empty();
            }
        }
    }

    /** All grants of an account, the oldest first; none of those that an import brought. */
    List<Granted> grants(Connection transaction, String account) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("""
                select order_id, account_id, partner_id, granted_at, scopes, versions, by_type, by_id, way
                  from access_grant where account_id = ? order by granted_at""")) {
            query.setString(1, account);
            List<Granted> grants = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    grants.add(new Granted(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            instant(row, 4),
                            texts(row, 5),
                            versions(row.getString(6)),
                            new Subject(row.getString(7), row.getString(8)),
                            Way.valueOf(row.getString(9))));
                }
            }
            return grants;
        }
    }

    /** Notes that the grant of that order was given by a link. */
    void byLink(Connection transaction, String order) throws SQLException {
        try (PreparedStatement update =
                transaction.prepareStatement("update access_grant set way = ? where order_id = ?")) {
            update.setString(1, Way.LINK.name());
            update.setString(2, order);
            update.executeUpdate();
        }
    }

    private static String text(Map<String, String> versions) {
        try {
            return JSON.writeValueAsString(versions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts by name can always be written", e);
        }
    }

    private static Map<String, String> versions(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored versions that are none", e);
        }
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
