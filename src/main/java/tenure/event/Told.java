package tenure.event;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.json.JsonText;
import tenure.request.Resource;

/**
 * An event as it is told, to whoever reads the feed and to webhooks alike.
 *
 * @param number its place in the feed
 * @param data an object, as JSON
 */
public record Told(
        long number,
        UUID id,
        String type,
        Instant at,
        @Nullable String account,
        @Nullable String partner,
        @Nullable Resource resource,
        String data,
        @Nullable UUID decision,
        @Nullable String edition) {

    /** The columns of the table of events that are read. */
    public static final String COLUMNS =
            "number, id, type, at, account_id, partner_id, resource_type, resource_id, data::text as data, decision, edition";

    /** The event in a row of these columns. */
    public static Told read(ResultSet row) throws SQLException {
        String resource = row.getString("resource_type");
        return new Told(
                row.getLong("number"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("account_id"),
                row.getString("partner_id"),
                resource == null ? null : new Resource(resource, row.getString("resource_id")),
                row.getString("data"),
                row.getObject("decision", UUID.class),
                row.getString("edition"));
    }

    /** The event as JSON. */
    public byte[] json() {
        return JsonText.bytes(this::write);
    }

    /** Writes the event as an object. */
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id.toString());
        json.writeNumberField("sequence", number);
        json.writeStringField("type", type);
        json.writeStringField("at", at.toString());
        text(json, "account", account);
        text(json, "partner", partner);
        if (resource != null) {
            json.writeObjectFieldStart("resource");
            json.writeStringField("type", resource.type());
            json.writeStringField("id", resource.id());
            json.writeEndObject();
        }
        json.writeFieldName("data");
        json.writeRawValue(data);
        text(json, "decision", decision == null ? null : decision.toString());
        text(json, "edition", edition);
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String member, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(member, text);
        }
    }
}
