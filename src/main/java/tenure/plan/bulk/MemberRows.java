package tenure.plan.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenure.plan.Price;

/** The services of previews in the store. */
final class MemberRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SELECT = "select * from plan_bulk_member where preview_id = ?";

    private MemberRows() {}

    static void insert(Connection transaction, String preview, List<Member> members) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into plan_bulk_member (preview_id, place, account_id, service_id, state, price, reasons)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)""")) {
            for (Member member : members) {
                insert.setString(1, preview);
                insert.setInt(2, member.place());
                insert.setString(3, member.subscriber().account());
                insert.setString(4, member.subscriber().service());
                insert.setString(5, member.state().name());
                insert.setString(
                        6, member.price() == null ? null : member.price().json().toString());
                insert.setArray(
                        7, transaction.createArrayOf("text", member.reasons().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Some that wait and that nobody else is at work with, in order. */
    static List<Member> claim(Connection transaction, String preview, int most) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(
                SELECT + " and state = 'OFFERED' order by place limit ? for update skip locked")) {
            query.setString(1, preview);
            query.setInt(2, most);
            return read(query);
        }
    }

    /** What became of members that were claimed. */
    static void settle(Connection transaction, String preview, List<Member> members) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement("""
                update plan_bulk_member set state = ?, reasons = ?, order_id = ? where preview_id = ? and place = ?""")) {
            for (Member member : members) {
                update.setString(1, member.state().name());
                update.setArray(
                        2, transaction.createArrayOf("text", member.reasons().toArray()));
                update.setString(3, member.order());
                update.setString(4, preview);
                update.setInt(5, member.place());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Members at that state, or at any when it is null, beyond that place; at most so many. */
    static List<Member> list(Connection connection, String preview, Member.@Nullable State state, int after, int most)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                SELECT + " and (?::text is null or state = ?) and place > ? order by place limit ?")) {
            String name = state == null ? null : state.name();
            query.setString(1, preview);
            query.setString(2, name);
            query.setString(3, name);
            query.setInt(4, after);
            query.setInt(5, most);
            return read(query);
        }
    }

    static States states(Connection connection, String preview) throws SQLException {
        Map<Member.State, Integer> services = new EnumMap<>(Member.State.class);
        try (PreparedStatement query = connection.prepareStatement(
                "select state, count(*) from plan_bulk_member where preview_id = ? group by state")) {
            query.setString(1, preview);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    services.put(Member.State.valueOf(row.getString(1)), row.getInt(2));
                }
            }
        }
        return new States(services);
    }

    static Totals totals(Connection connection, String preview) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select count(distinct account_id), coalesce(sum((price ->> 'credit')::numeric), 0.00),
                       coalesce(sum((price ->> 'fee')::numeric), 0.00), coalesce(sum((price ->> 'charge')::numeric), 0.00),
                       coalesce(max(price ->> 'currency'), '')
                  from plan_bulk_member where preview_id = ?""")) {
            query.setString(1, preview);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Totals(
                        row.getInt(1),
                        row.getBigDecimal(2),
                        row.getBigDecimal(3),
                        row.getBigDecimal(4),
                        row.getString(5));
            }
        }
    }

    /** How many could not be changed for each of the reasons. */
    static Map<String, Integer> denials(Connection connection, String preview) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select reason, count(*) from plan_bulk_member, unnest(reasons) as reason
                 where preview_id = ? and state = 'DENIED' group by reason""")) {
            query.setString(1, preview);
            Map<String, Integer> denials = new TreeMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    denials.put(row.getString(1), row.getInt(2));
                }
            }
            return denials;
        }
    }

    private static List<Member> read(PreparedStatement query) throws SQLException {
        List<Member> members = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                members.add(new Member(
                        row.getInt("place"),
                        new Subscriber(row.getString("account_id"), row.getString("service_id")),
                        Member.State.valueOf(row.getString("state")),
                        price(row.getString("price")),
                        texts(row.getArray("reasons")),
                        row.getString("order_id")));
            }
        }
        return members;
    }

    private static @Nullable Price price(@Nullable String kept) {
        try {
            return kept == null ? null : Price.of(JSON.readTree(kept));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored price that is no JSON", e);
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
