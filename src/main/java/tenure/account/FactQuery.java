package tenure.account;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.jspecify.annotations.Nullable;
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

    /* All plans come, or none when the asker has them as they are. */
    private static final String PLANS = """
            union all
            select 'book', version::text, null, null, null, null, null from plan_book
            union all
            select 'book plan', p.id, null, null, null, p.document, null
              from plan_book b join plan p on b.version is distinct from ?::uuid
            union all
            select 'book partner', p.id, null, null, null, jsonb_build_object('id', p.id, 'portal', p.document -> 'portal'), null
              from plan_book b join partner p on b.version is distinct from ?::uuid
              where p.document -> 'portal' is not null
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, BigDecimal> rates = new HashMap<>();
    private final List<byte[]> documents = new ArrayList<>();
    private final List<JsonNode> plans = new ArrayList<>();
    private final List<JsonNode> partners = new ArrayList<>();
    private final Found found = new Found();
    private final Found.@Nullable Shelved known;
    private @Nullable String version;

    private FactQuery(Found.@Nullable Shelved known) {
        this.known = known;
    }

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

    /**
     * Asks the store.
     *
     * @param known the plans as they were last; null when they were never looked at
     */
    static Found ask(Connection connection, List<Request> requests, Looks looks, Found.@Nullable Shelved known)
            throws SQLException {
        List<List<String>> ids = List.of(
                ids(requests, Request::resource, Known::isAccount, Resource::id),
                ids(requests, Request::resource, Known::isService, Resource::id),
                ids(requests, Request::subject, Known::isPerson, Subject::id));
        int most = ids.stream().mapToInt(List::size).max().orElse(0);
        Map.Entry<Integer, String> usual = BY_PLACES.ceilingEntry(most);
        FactQuery query = new FactQuery(known);
        String sql = usual == null ? ANY_NUMBER : usual.getValue();
        try (PreparedStatement statement = connection.prepareStatement(looks == Looks.AT_PLANS ? sql + PLANS : sql)) {
            if (usual == null) {
                for (int kind = 0; kind < ids.size(); kind++) {
                    statement.setArray(
                            kind + 1,
                            connection.createArrayOf("text", ids.get(kind).toArray()));
                }
            } else {
                fill(statement, usual.getKey(), ids);
            }
            if (looks == Looks.AT_PLANS) {
                String version = known == null ? null : known.version();
                int before = usual == null ? ids.size() : ids.size() * usual.getKey();
                statement.setString(before + 1, version);
                statement.setString(before + 2, version);
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
            case "book" -> version = row.getString(2);
            case "book plan" -> plans.add(tree(row.getBytes(6)));
            case "book partner" -> partners.add(tree(row.getBytes(6)));
            default -> documents.add(row.getBytes(6));
        }
    }

    /* The rates must all be there before the first history is read. */
    private Found found() {
        HistoryReader reader = new HistoryReader(rates::get);
        for (byte[] document : documents) {
            found.add(reader.read(tree(document)), document.length);
        }
        if (version != null) {
            found.add(
                    known != null && known.version().equals(version)
                            ? known
                            : new Found.Shelved(version, PlanReader.book(plans, partners)));
        }
        return found;
    }

    private static JsonNode tree(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document that is no JSON", e);
        }
    }

    private static <T> List<String> ids(
            List<Request> requests, Function<Request, T> part, Predicate<T> named, Function<T, String> id) {
        return requests.stream().map(part).filter(named).map(id).distinct().toList();
    }
}
