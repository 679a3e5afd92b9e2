package tenure.order;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where orders are kept. */
@Singleton
class OrderStore {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PUT = """
            insert into act_order (id, account_id, partner_id, status, placed_at, expires_at, document)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (id) do update
              set status = excluded.status, expires_at = excluded.expires_at, document = excluded.document""";

    /** Puts the order there, or in the place of what it was before. */
    void put(Connection transaction, PlacedOrder order, @Nullable String partner) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(PUT)) {
            fill(insert, order, partner);
            insert.executeUpdate();
        }
    }

    /** Puts orders there that are nobody's but ours. */
    void putAll(Connection transaction, List<PlacedOrder> orders) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(PUT)) {
            for (PlacedOrder order : orders) {
                fill(insert, order, null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void fill(PreparedStatement insert, PlacedOrder order, @Nullable String partner)
            throws SQLException {
        insert.setString(1, order.id());
        insert.setString(2, order.account());
        insert.setString(3, partner);
        insert.setString(4, order.status().name());
        insert.setObject(5, time(Instant.parse(order.document().path("placedAt").asText())));
        Instant expires = order.expiresAt();
        insert.setObject(6, expires == null ? null : time(expires));
        insert.setString(7, order.document().toString());
    }

    /** The order of that id on that account; null when there is none. It is locked with its account. */
    @Nullable
    PlacedOrder find(Connection transaction, String account, String id) throws SQLException {
        try (PreparedStatement query =
                transaction.prepareStatement("select document from act_order where id = ? and account_id = ?")) {
            query.setString(1, id);
            query.setString(2, account);
            List<PlacedOrder> found = read(query);
            return found.isEmpty() ? null : found.get(0);
        }
    }

    /** The partner whose user placed the order; null when nobody's did. */
    @Nullable
    String partner(Connection transaction, String id) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("select partner_id from act_order where id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** When the last order of each of these accounts was placed, by their ids; those that have none are left out. */
    Map<String, Instant> latest(Connection transaction, Collection<String> accounts) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("""
                select account_id, max(placed_at) from act_order where account_id = any(?) group by account_id""")) {
            query.setArray(1, transaction.createArrayOf("text", accounts.toArray()));
            Map<String, Instant> latest = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    latest.put(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
            return latest;
        }
    }

    /** Orders of an account, the newest first, that fit what is wanted. */
    List<PlacedOrder> list(Connection transaction, OrderQuery wanted) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("""
                select document from act_order
                 where account_id = ? and (?::text is null or partner_id = ?) and (?::text is null or status = ?)
                   and (?::text is null
                        or (placed_at, id) < (select placed_at, id from act_order where id = ?))
                 order by placed_at desc, id desc limit ?""")) {
            query.setString(1, wanted.account());
            query.setString(2, wanted.partner());
            query.setString(3, wanted.partner());
            String status = wanted.status() == null ? null : wanted.status().name();
            query.setString(4, status);
            query.setString(5, status);
            query.setString(6, wanted.below());
            query.setString(7, wanted.below());
            query.setInt(8, wanted.limit() + 1);
            return read(query);
        }
    }

    /** Accounts and ids of orders that waited until this instant in vain, the longest first; at most so many. */
    List<String[]> overdue(Connection transaction, Instant now, int most) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("""
                select account_id, id from act_order where status = 'PENDING' and expires_at <= ?
                 order by expires_at, id limit ?""")) {
            query.setObject(1, time(now));
            query.setInt(2, most);
            List<String[]> overdue = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    overdue.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
            return overdue;
        }
    }

    private static List<PlacedOrder> read(PreparedStatement query) throws SQLException {
        List<PlacedOrder> orders = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                orders.add(new PlacedOrder((ObjectNode) JSON.readTree(rows.getBytes(1))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stored order that is no JSON", e);
        }
        return orders;
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
