package tenure.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tenure.account.HistoryWriter;
import tenure.facts.Inquiry;
import tenure.facts.PlanBook;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.ServiceHistory;
import tenure.json.JsonText;
import tenure.order.Act;
import tenure.order.ActRefused;

/** Prices that were told, and bind for as long as they say, unless what they came from has changed. */
@Singleton
public class Quotes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUOTE = "quote";

    /** A price that was told for a change. */
    public record Quote(
            String id,
            String account,
            String service,
            String plan,
            LocalDate startOn,
            String digest,
            Price price,
            Instant expiresAt) {}

    /** Keeps a quote. */
    public void put(Connection transaction, Quote quote) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into plan_quote (id, account_id, service_id, plan_id, start_on, digest, price, expires_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")) {
            insert.setString(1, quote.id());
            insert.setString(2, quote.account());
            insert.setString(3, quote.service());
            insert.setString(4, quote.plan());
            insert.setObject(5, quote.startOn());
            insert.setString(6, quote.digest());
            insert.setString(7, quote.price().json().toString());
            insert.setObject(8, OffsetDateTime.ofInstant(quote.expiresAt(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** The price that counts for the act: the one quoted, when the act names its quote, or else the one it has now. */
    Price binding(Act act, String plan, LocalDate startOn, Price now) throws SQLException {
        String id = act.text(QUOTE);
        if (id == null) {
            return now;
        }
        Quote quote = find(act.transaction().connection(), id)
                .filter(one -> one.account().equals(act.account().id())
                        && one.service().equals(act.inquiry().service())
                        && one.plan().equals(plan)
                        && one.startOn().equals(startOn))
                .orElseThrow(() -> ActRefused.property(QUOTE, "there is no such quote for this change"));
        if (!quote.expiresAt().isAfter(act.now())) {
            throw ActRefused.conflict("QUOTE_EXPIRED", "the quote was good until " + quote.expiresAt());
        }
        if (!quote.digest().equals(digest(act.inquiry()))) {
            throw ActRefused.conflict("QUOTE_STALE", "what the quote was made from has changed: ask for another");
        }
        return quote.price();
    }

    private static Optional<Quote> find(Connection transaction, String id) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("select * from plan_quote where id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stored price that is no JSON", e);
        }
    }

    private static Quote read(ResultSet row) throws SQLException, IOException {
        return new Quote(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("service_id"),
                row.getString("plan_id"),
                row.getObject("start_on", LocalDate.class),
                row.getString("digest"),
                Price.of(JSON.readTree(row.getString("price"))),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    /**
     * What a price comes from: the service as it is, the plans it may go to and the one that is named, and what the portal's
     * owner set.
     */
    public static String digest(Inquiry inquiry) {
        AccountHistory account = Objects.requireNonNull(inquiry.account());
        ServiceHistory service = Objects.requireNonNull(account.services().get(inquiry.service()));
        AccountHistory alone = new AccountHistory(
                account.id(),
                account.partner(),
                account.migratedOn(),
                account.setUpOn(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(service.id(), service));
        PlanBook book = Objects.requireNonNull(inquiry.plans()).about(alone, named(inquiry));
        byte[] facts = JsonText.bytes(json -> HistoryWriter.write(json, alone, book));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(facts);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Staff may name a plan that the present one does not list. */
    private static List<String> named(Inquiry inquiry) {
        Object plan = inquiry.request().action().properties().get("plan");
        return plan instanceof String id ? List.of(id) : List.of();
    }
}
