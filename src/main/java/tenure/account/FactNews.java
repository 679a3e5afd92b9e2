package tenure.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Tells all replicas what has changed, so that none answers from memory what is no longer so. */
@Singleton
public class FactNews {

    static final String CHANNEL = "tenure_facts";

    /** PostgreSQL takes payloads of less than 8,000 bytes. */
    private static final int LONGEST = 7_999;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FactCache cache;

    FactNews(FactCache cache) {
        this.cache = cache;
    }

    /** Has the database tell every replica, when and if this transaction commits. */
    public void spread(Changes changes, Connection transaction) throws SQLException {
        String text = text(changes);
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            text = text(Changes.EVERYTHING);
        }
        try (PreparedStatement notify = transaction.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, text);
            notify.execute();
        }
    }

    /** The changes may have happened: from now on this replica answers by them, without waiting for the news. */
    public void arrived(Changes changes) {
        cache.forget(changes);
    }

    private static String text(Changes changes) {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names and a truth can always be written", e);
        }
    }

    /** The changes a message tells of; what cannot be read may mean anything. */
    static Changes read(String message) {
        try {
            return JSON.readValue(message, Changes.class);
        } catch (JsonProcessingException e) {
            return Changes.EVERYTHING;
        }
    }
}
