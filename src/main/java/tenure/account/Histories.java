package tenure.account;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tenure.facts.history.AccountHistory;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** Stored accounts, read in a transaction of the caller's. */
public final class Histories {

    /* Every date of a document is a text of this form, and hardly any other text is. */
    private static final String NAMING = """
            select id from account
             where id > ? and jsonb_path_exists(document, '$.** ? (@ == $days[*])', jsonb_build_object('days', to_jsonb(?)))
             order by id limit ?
            """;

    private static final String ALL = "select id from account where id > ? order by id limit ?";

    private Histories() {}

    /** Those of the accounts that are there, as this transaction sees them. */
    public static List<AccountHistory> read(Connection transaction, Collection<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        Found found =
                FactQuery.ask(transaction, ids.stream().map(Histories::request).toList(), Looks.AT_ACCOUNTS, null);
        return ids.stream().map(found::account).filter(Objects::nonNull).toList();
    }

    private static Request request(String account) {
        return new Request(
                new Subject("", ""),
                new Action("", Map.of()),
                new Resource("account", account),
                new Context(Instant.EPOCH, null, null, Explain.ANSWER_ONLY));
    }

    /** The next accounts, in the order of their ids. */
    public static List<String> after(Connection connection, String id, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setString(1, id);
            select.setInt(2, most);
            return ids(select);
        }
    }

    /** The next accounts whose document has one of these days anywhere in it, in the order of their ids. */
    public static List<String> naming(Connection connection, Collection<LocalDate> days, String after, int most)
            throws SQLException {
        Array texts = connection.createArrayOf(
                "text", days.stream().map(LocalDate::toString).toArray());
        try (PreparedStatement select = connection.prepareStatement(NAMING)) {
            select.setString(1, after);
            select.setArray(2, texts);
            select.setInt(3, most);
            return ids(select);
        }
    }

    private static List<String> ids(PreparedStatement select) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
