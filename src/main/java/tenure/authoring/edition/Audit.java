package tenure.authoring.edition;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.json.JsonText;

/** Who did what to drafts and editions. */
public final class Audit {

    private static final String PUT = "insert into authoring_audit (pack, at, actor, step, draft, edition, detail)"
            + " values (?, ?, ?, ?, ?, ?, ?::json)";
    private static final String LIST = "select number, at, actor, step, draft, edition, detail from authoring_audit"
            + " where pack = ? and number < ? order by number desc limit ?";

    private Audit() {}

    /**
     * A step that was taken.
     *
     * @param step what was done, such as {@code approved}
     * @param detail what else there is to say of it, by name
     */
    public record Step(
            Instant at,
            String actor,
            String step,
            @Nullable UUID draft,
            @Nullable Integer edition,
            Map<String, String> detail) {}

    /** A step as it was kept, with its detail as JSON. */
    public record Kept(
            long number,
            Instant at,
            String actor,
            String step,
            @Nullable String draft,
            @Nullable Integer edition,
            String detail) {}

    /** Keeps the step, in the transaction that takes it. */
    public static void put(Connection connection, String pack, Step step) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setString(1, pack);
            put.setObject(2, EditionRows.at(step.at()));
            put.setString(3, step.actor());
            put.setString(4, step.step());
            put.setObject(5, step.draft());
            put.setObject(6, step.edition());
            put.setString(7, new String(JsonText.bytes(json -> write(json, step.detail())), StandardCharsets.UTF_8));
            put.execute();
        }
    }

    private static void write(JsonGenerator json, Map<String, String> detail) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, String> one : detail.entrySet()) {
            json.writeStringField(one.getKey(), one.getValue());
        }
        json.writeEndObject();
    }

    /** Steps with smaller numbers, the latest first. */
    public static List<Kept> below(Connection connection, String pack, long number, int limit) throws SQLException {
        try (PreparedStatement list = connection.prepareStatement(LIST)) {
            list.setString(1, pack);
            list.setLong(2, number);
            list.setInt(3, limit);
            try (ResultSet rows = list.executeQuery()) {
                List<Kept> kept = new ArrayList<>();
                while (rows.next()) {
                    kept.add(new Kept(
                            rows.getLong("number"),
                            EditionRows.instant(rows, "at"),
                            rows.getString("actor"),
                            rows.getString("step"),
                            rows.getString("draft"),
                            rows.getObject("edition", Integer.class),
                            rows.getString("detail")));
                }
                return kept;
            }
        }
    }
}
