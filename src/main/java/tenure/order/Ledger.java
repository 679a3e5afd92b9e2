package tenure.order;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What accounts owe for acts. Nothing in it is ever changed, and an order posts each of its charges once. */
@Singleton
public class Ledger {

    /**
     * A charge, or, below zero, what is given back.
     *
     * @param service empty when it is for the account
     * @param kind what it is for, in the pack's words
     */
    public record Posted(
            long number, String service, String order, String kind, BigDecimal amount, String currency, Instant at) {}

    /** An amount that is owed, or, below zero, given back; what for, in the pack's words. */
    public record Charge(String kind, BigDecimal amount, String currency) {}

    /**
     * A charge that is to be posted.
     *
     * @param service empty when it is for the account
     * @param place tells it from other charges of its order
     */
    record Entry(String account, String service, String order, int place, Charge charge, Instant at) {}

    /** Posts a charge of an order; its place tells it from others of its kind. */
    public void post(
            Connection transaction, String account, String service, String order, int place, Charge charge, Instant at)
            throws SQLException {
        postAll(transaction, List.of(new Entry(account, service, order, place, charge, at)));
    }

    /** Posts charges of orders, in this order. */
    void postAll(Connection transaction, List<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into charge (account_id, service_id, order_id, place, kind, amount, currency, posted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Entry entry : entries) {
                insert.setString(1, entry.account());
                insert.setString(2, entry.service().isEmpty() ? null : entry.service());
                insert.setString(3, entry.order());
                insert.setInt(4, entry.place());
                insert.setString(5, entry.charge().kind());
                insert.setBigDecimal(6, entry.charge().amount());
                insert.setString(7, entry.charge().currency());
                insert.setObject(8, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The charges of an account below that number, the newest first; at most so many. */
    public List<Posted> of(Connection transaction, String account, @Nullable Long below, int most) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("""
                select id, service_id, order_id, kind, amount, currency, posted_at from charge
                 where account_id = ? and (?::bigint is null or id < ?) order by id desc limit ?""")) {
            query.setString(1, account);
            query.setObject(2, below);
            query.setObject(3, below);
            query.setInt(4, most);
            List<Posted> posted = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String service = row.getString(2);
                    posted.add(new Posted(
                            row.getLong(1),
                            service == null ? "" : service,
                            row.getString(3),
                            row.getString(4),
                            row.getBigDecimal(5),
                            row.getString(6),
                            row.getObject(7, OffsetDateTime.class).toInstant()));
                }
            }
            return posted;
        }
    }
}
