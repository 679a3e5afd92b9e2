package tenure.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.json.Problem;
import tenure.json.RequestRefused;

/** Has a request that carries a key done once: within the transaction that does it, so that neither is ever without the other. */
@Singleton
public class Once {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final int UNPROCESSABLE = 422;

    private final Clock clock;

    Once(Clock clock) {
        this.clock = clock;
    }

    /** What is done. */
    public interface Work {
        Reply in(Connection transaction) throws SQLException;
    }

    /**
     * The reply of the work, or of the first request of that key. While another request of the same key is under way this
     * one waits for it.
     *
     * @param key null when the request carries none: then it is done each time
     */
    public Reply run(Connection transaction, @Nullable Key key, Work work) throws SQLException {
        if (key == null) {
            return work.in(transaction);
        }
        if (!begin(transaction, key)) {
            return first(transaction, key);
        }
        Reply reply = work.in(transaction);
        keep(transaction, key, reply);
        return reply;
    }

    /** Forgets the answers to requests older than this; a key may then be used anew. */
    public int forget(Connection transaction, Duration age) throws SQLException {
        try (PreparedStatement delete = transaction.prepareStatement("delete from request_once where at < ?")) {
            delete.setObject(1, OffsetDateTime.ofInstant(clock.instant().minus(age), ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }

    private boolean begin(Connection transaction, Key key) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(
                "insert into request_once (caller, key, fingerprint, at) values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setString(1, key.caller());
            insert.setString(2, key.key());
            insert.setString(3, key.fingerprint());
            insert.setObject(4, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private static Reply first(Connection transaction, Key key) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("""
                select fingerprint, status, headers, media_type, body from request_once where caller = ? and key = ?""")) {
            query.setString(1, key.caller());
            query.setString(2, key.key());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the first request was undone", "40001");
                }
                if (!row.getString(1).equals(key.fingerprint())) {
                    throw new RequestRefused(
                            UNPROCESSABLE,
                            "This key was used for another request.",
                            List.of(new Problem(Key.HEADER, "KEY_USED", "take a new key for a new request")));
                }
                return new Reply(row.getInt(2), headers(row.getString(3)), row.getString(4), row.getString(5));
            }
        }
    }

    private static void keep(Connection transaction, Key key, Reply reply) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement("""
                update request_once set status = ?, headers = ?::jsonb, media_type = ?, body = ?
                 where caller = ? and key = ?""")) {
            update.setInt(1, reply.status());
            update.setString(2, text(reply.headers()));
            update.setString(3, reply.mediaType());
            update.setString(4, reply.body());
            update.setString(5, key.caller());
            update.setString(6, key.key());
            update.executeUpdate();
        }
    }

    private static String text(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names and texts can always be written", e);
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored headers that are none", e);
        }
    }
}
