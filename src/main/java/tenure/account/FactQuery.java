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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** Looks up all that some requests name, in one statement: one round trip, and one moment for all of it. */
final class FactQuery {

    private static final String SQL = """
            with asked (id) as materialized (
              select id from account where id = any(?)
              union
              select account_id from service where id = any(?)
            )
            select 'person', id, kind, role, coalesce(account_id, partner_id), null::jsonb, null::numeric
              from person where id = any(?)
            union all
            select 'plan', p.id, null, null, null, null, p.monthly_rate
              from asked join service s on s.account_id = asked.id join plan p on p.id = s.plan_id
            union all
            select 'account', a.id, null, null, null, a.document, null
              from asked join account a on a.id = asked.id
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, BigDecimal> rates = new HashMap<>();
    private final List<byte[]> documents = new ArrayList<>();
    private final Found found = new Found();

    private FactQuery() {}

    static Found ask(Connection connection, List<Request> requests) throws SQLException {
        FactQuery query = new FactQuery();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, ids(connection, requests, Request::resource, Known::isAccount, Resource::id));
            statement.setArray(2, ids(connection, requests, Request::resource, Known::isService, Resource::id));
            statement.setArray(3, ids(connection, requests, Request::subject, Known::isPerson, Subject::id));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    query.read(rows);
                }
            }
        }
        return query.found();
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

    private static <T> java.sql.Array ids(
            Connection connection,
            List<Request> requests,
            Function<Request, T> part,
            Predicate<T> named,
            Function<T, String> id)
            throws SQLException {
        Stream<T> parts = requests.stream().map(part).filter(named);
        return connection.createArrayOf("text", parts.map(id).distinct().toArray(String[]::new));
    }
}
