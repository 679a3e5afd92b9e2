package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.migration.Judge.Documents;

/** Finds the customers that are at no stage yet, and has them judged a few at a time. */
final class Newly {

    private static final int TOGETHER = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CUSTOMERS = """
            select a.partner_id, a.document from account a left join stage s on s.account_id = a.id
             where %s = 'NOT_SCHEDULED' and (? or a.partner_id = any(?)) and (?::text is null or a.id = ?)
             order by a.id
            """.formatted(StageRows.STAGE);

    private final Connection connection;
    private final Judge judge;
    private final Map<String, JsonNode> partners = new HashMap<>();

    Newly(Connection connection, Judge judge) {
        this.connection = connection;
        this.judge = judge;
    }

    static int customers(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*) from account");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    List<Candidate> candidates(BatchWish wish, LocalDate today) throws SQLException {
        List<Candidate> all = new ArrayList<>();
        List<Documents> some = new ArrayList<>(TOGETHER);
        try (PreparedStatement query = connection.prepareStatement(CUSTOMERS)) {
            query.setFetchSize(TOGETHER);
            query.setString(1, today.toString());
            query.setString(2, today.toString());
            query.setBoolean(3, wish.partners().isEmpty());
            query.setArray(4, connection.createArrayOf("text", wish.partners().toArray()));
            query.setString(5, wish.account());
            query.setString(6, wish.account());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    some.add(new Documents(json(row.getBytes(2)), partner(row.getString(1))));
                    if (some.size() == TOGETHER) {
                        all.addAll(judge.candidates(some));
                        some.clear();
                    }
                }
            }
        }
        all.addAll(judge.candidates(some));
        return all;
    }

    private JsonNode partner(@Nullable String id) throws SQLException {
        if (id == null) {
            return MissingNode.getInstance();
        }
        JsonNode known = partners.get(id);
        if (known == null) {
            try (PreparedStatement query = connection.prepareStatement("select document from partner where id = ?")) {
                query.setString(1, id);
                try (ResultSet row = query.executeQuery()) {
                    known = row.next() ? json(row.getBytes(1)) : MissingNode.getInstance();
                }
            }
            partners.put(id, known);
        }
        return known;
    }

    static JsonNode json(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document that is no JSON", e);
        }
    }
}
