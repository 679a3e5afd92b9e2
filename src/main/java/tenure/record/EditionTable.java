package tenure.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tenure.json.JsonText;
import tenure.rules.Edition;
import tenure.rules.RuleAt;

/** The editions that decided, each with the list of its rules; records name both by number. */
final class EditionTable {

    private static final String INSERT =
            "insert into record_edition (hash, rules) values (?, ?::jsonb) on conflict do nothing";
    private static final String SELECT = "select number from record_edition where hash = ?";

    private static final String LIST = "select hash, rules from record_edition where number = ?";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Integer, Listed> read = new ConcurrentHashMap<>();
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /** The number of the edition, which is stored from now on. */
    int number(Connection connection, Edition edition) throws SQLException {
        Integer number = known.get(edition.hash());
        if (number == null) {
            insert(connection, edition.hash(), edition.rules().rules());
            number = number(connection, edition.hash());
            known.put(edition.hash(), number);
        }
        return number;
    }

    /** An edition as records name it, with its rules in the order of their places. */
    record Listed(String hash, List<RuleAt> rules) {}

    /** The edition of that number. */
    Listed read(Connection connection, int number) throws SQLException {
        Listed listed = read.get(number);
        if (listed == null) {
            try (PreparedStatement list = connection.prepareStatement(LIST)) {
                list.setInt(1, number);
                try (ResultSet row = list.executeQuery()) {
                    row.next();
                    listed = new Listed(row.getString(1), rules(row.getString(2)));
                }
            }
            read.put(number, listed);
        }
        return listed;
    }

    private static List<RuleAt> rules(String text) {
        try {
            return List.of(JSON.readValue(text, RuleAt[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of rules that is none", e);
        }
    }

    private static void insert(Connection connection, String hash, List<RuleAt> rules) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, hash);
            insert.setString(2, text(rules));
            insert.execute();
        }
    }

    private static int number(Connection connection, String hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, hash);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static String text(List<RuleAt> rules) {
        return new String(
                JsonText.bytes(json -> {
                    json.writeStartArray();
                    for (RuleAt rule : rules) {
                        json.writeStartObject();
                        json.writeStringField("name", rule.name());
                        json.writeStringField("file", rule.file());
                        json.writeNumberField("line", rule.line());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                }),
                StandardCharsets.UTF_8);
    }
}
