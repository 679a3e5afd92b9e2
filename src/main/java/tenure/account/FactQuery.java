package tenure.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** Looks up all that some requests name, in one statement: one round trip, and one moment for all of it. */
final class FactQuery {

    /** For so many ids of a kind there is a statement that is planned once. */
    static final int USUAL = 16;

    /* PostgreSQL plans a statement with arrays anew each time, which costs ten times what running it does: it expects little of
     * arrays it has not seen. Of an array that is written with its places it knows how many there are, and plans once; so most
     * walks go that way, with some places left empty. */
    private static final NavigableMap<Integer, String> BY_PLACES =
            new TreeMap<>(Map.of(1, places(1), 4, places(4), USUAL, places(USUAL)));

    private static final String ANY_NUMBER = sql("?::text[]");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, BigDecimal> rates = new HashMap<>();
    private final List<byte[]> documents = new ArrayList<>();
    private final Found found = new Found();

    private FactQuery() {}

    private static String places(int count) {
        return sql("array[" + String.join(",", Collections.nCopies(count, "?")) + "]::text[]");
    }

    /** The accounts asked about come first, then who asks. */
    private static String sql(String ids) {
        return """
                with asked (id) as materialized
                  (select unnest(%1$s) union select account_id from service where id = any(%1$s))
                select 'person', id, kind, role, coalesce(account_id, partner_id), null::jsonb, null::numeric
                  from person where id = any(%1$s)
                union all
                select 'plan', p.id, null, null, null, null, p.monthly_rate
                  from asked join service s on s.account_id = asked.id join plan p on p.id = s.plan_id
                union all
                select 'account', a.id, null, null, null, a.document, null
                  from asked join account a on a.id = asked.id
                """.formatted(ids);
    }

    static Found ask(Connection connection, List<Request> requests) throws SQLException {
        List<List<String>> ids = List.of(
                ids(requests, Request::resource, Known::isAccount, Resource::id),
                ids(requests, Request::resource, Known::isService, Resource::id),
                ids(requests, Request::subject, Known::isPerson, Subject::id));
        int most = ids.stream().mapToInt(List::size).max().orElse(0);
        Map.Entry<Integer, String> usual = BY_PLACES.ceilingEntry(most);
        FactQuery query = new FactQuery();
        try (PreparedStatement statement = connection.prepareStatement(usual == null ? ANY_NUMBER : usual.getValue())) {
            if (usual == null) {
                for (int kind = 0; kind < ids.size(); kind++) {
                    statement.setArray(
                            kind + 1,
                            connection.createArrayOf("text", ids.get(kind).toArray()));
                }
            } else {
                fill(statement, usual.getKey(), ids);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    query.read(rows);
                }
            }
        }
        return query.found();
    }

    private static void fill(PreparedStatement statement, int places, List<List<String>> ids) throws SQLException {
        int place = 1;
        for (List<String> kind : ids) {
            for (int i = 0; i < places; i++) {
                statement.setString(place++, i < kind.size() ? kind.get(i) : null);
            }
        }
    }

    private void read(ResultSet row) throws SQLException {
        switch (row.getString(1)) {
            case "person" ->
                found.add(new Person(row.getString(3), row.getString(2), row.getString(4), row.getString(5)));
            case "plan" -> rates.put(row.getString(2), row.getBigDecimal(7));
            default -> documents.add(row.getBytes(6));
        }
    }

    /* The rates must all be there before the first history is read. */
    private Found found() {
        HistoryReader reader = new HistoryReader(rates::get);
        for (byte[] document : documents) {
            try {
                found.add(reader.read(JSON.readTree(document)), document.length);
            } catch (IOException e) {
                throw new UncheckedIOException("a stored account that is no JSON", e);
            }
        }
        return found;
    }

    private static <T> List<String> ids(
            List<Request> requests, Function<Request, T> part, Predicate<T> named, Function<T, String> id) {
        return requests.stream().map(part).filter(named).map(id).distinct().toList();
    }
}
