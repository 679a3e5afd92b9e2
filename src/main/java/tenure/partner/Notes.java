package tenure.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.account.HeldAccount;
import tenure.account.Names;
import tenure.rules.AccessWords;
import tenure.rules.Edition;

/** Notes on contact cards. What is noted of one thing is noted once. */
@Singleton
public class Notes {

    /** What a note is about, as the pack calls it. */
    enum Occasion {
        GRANTED,
        REFUSED,
        EXPIRED,
        REVOKED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A note.
     *
     * @param contact the contact whose card it is on; null when the account has none
     * @param about the order, or the request, that it is about
     */
    public record Note(
            long number,
            String account,
            String partner,
            @Nullable String contact,
            String style,
            String note,
            String text,
            Instant at,
            String about) {

        /** The note as it is told. */
        public ObjectNode asJson() {
            ObjectNode told = JsonNodeFactory.instance.objectNode();
            if (contact != null) {
                told.put("contact", contact);
            }
            return told.put("style", style)
                    .put("note", note)
                    .put("text", text)
                    .put("at", at.toString())
                    .put("partner", partner)
                    .put("about", about);
        }
    }

    /**
     * Leaves the note of something, in the pack's words, unless it is there already.
     *
     * @param about the order, or the request, that it is about
     * @param values what the words may name beside the partner and the day
     */
    void put(
            Connection transaction,
            HeldAccount account,
            Edition edition,
            Occasion occasion,
            String partner,
            String about,
            Instant at,
            Map<String, String> values)
            throws SQLException {
        AccessWords.Note words = edition.access().notes().get(occasion.word());
        if (words == null) {
            return;
        }
        Map<String, String> all = new HashMap<>(values);
        all.put("partner", Names.partner(transaction, partner));
        all.put("on", Speech.day(at));
        String card = card(account.asStored(), edition.acts().contacts());
        put(
                transaction,
                new Note(0, account.id(), partner, card, words.style(), occasion.word(), words.saying(all), at, about));
    }

    private static void put(Connection transaction, Note note) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into contact_note (account_id, partner_id, contact_id, style, note, text, at, about)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (account_id, note, about) do nothing""")) {
            insert.setString(1, note.account());
            insert.setString(2, note.partner());
            insert.setString(3, note.contact());
            insert.setString(4, note.style());
            insert.setString(5, note.note());
            insert.setString(6, note.text());
            insert.setObject(7, OffsetDateTime.ofInstant(note.at(), ZoneOffset.UTC));
            insert.setString(8, note.about());
            insert.executeUpdate();
        }
    }

    /** The notes of an account, the newest first; those about one partner, or, when that is null, all. */
    List<Note> of(Connection transaction, String account, @Nullable String partner, @Nullable Long below, int most)
            throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("""
                select id, account_id, partner_id, contact_id, style, note, text, at, about from contact_note
                 where account_id = ? and (?::text is null or partner_id = ?) and (?::bigint is null or id < ?)
                 order by id desc limit ?""")) {
            query.setString(1, account);
            query.setString(2, partner);
            query.setString(3, partner);
            query.setObject(4, below);
            query.setObject(5, below);
            query.setInt(6, most);
            List<Note> notes = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    notes.add(new Note(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getObject(8, OffsetDateTime.class).toInstant(),
                            row.getString(9)));
                }
            }
            return notes;
        }
    }

    /** The contact on whose card notes about the account are left: whom it is written to, or else its first. */
    static @Nullable String card(JsonNode account, List<String> roles) {
        for (String role : roles) {
            for (JsonNode contact : account.path("contacts")) {
                for (JsonNode one : contact.path("roles")) {
                    if (one.asText().equals(role)) {
                        return contact.path("id").asText();
                    }
                }
            }
        }
        JsonNode first = account.path("contacts").path(0).path("id");
        return first.isTextual() ? first.textValue() : null;
    }
}
