package tenure.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans in the store, as somebody may see them, and all their versions. */
final class PlanRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    /* What is kept inside is seen by staff, and by the accounts that are on it. */
    private static final String SEEN = """
             (? or (?
               and (jsonb_path_exists(document, '$.visibility[*] ? (@.type() == "string" && @ != "INTERNAL")')
                    and coalesce((document ->> 'enabled')::boolean, true)
                    and (not jsonb_path_exists(document, '$.partners[*] ? (@.type() == "string")')
                         or jsonb_exists(document -> 'partners', ?))
                 or id in (select plan_id from plan_line where account_id = ?))))""";
    private static final String LIST = "select document from plan where" + SEEN + """
             and id > ? and (?::text is null or document ->> 'type' = ?)
             and (?::text is null or strpos(lower(name), lower(?)) > 0)
             and (?::boolean is null or coalesce((document ->> 'enabled')::boolean, true) = ?)
             order by id limit ?""";
    private static final String SOME = "select document from plan where" + SEEN + " and id = any(?)";
    private static final String VERSIONS = """
            select number, since, how, by_whom, edit_id, import_number, document from plan_version
             where plan_id = ? and number < ? order by number desc limit ?""";

    private PlanRows() {}

    static Optional<ObjectNode> find(Connection connection, String id) throws SQLException {
        return seen(connection, Viewer.STAFF, List.of(id)).stream().findFirst();
    }

    /** Those that the viewer may see, in the order of their ids. */
    static List<ObjectNode> list(Connection connection, Viewer viewer, PlanQuery wanted) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LIST)) {
            int place = fill(query, viewer);
            query.setString(place++, wanted.after() == null ? "" : wanted.after());
            query.setString(place++, wanted.type());
            query.setString(place++, wanted.type());
            query.setString(place++, wanted.name());
            query.setString(place++, wanted.name());
            query.setObject(place++, wanted.enabled());
            query.setObject(place++, wanted.enabled());
            query.setInt(place, wanted.most());
            return read(query);
        }
    }

    /** Those of these plans that the viewer may see. */
    static List<ObjectNode> seen(Connection connection, Viewer viewer, Collection<String> ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SOME)) {
            int place = fill(query, viewer);
            query.setArray(place, connection.createArrayOf("text", ids.toArray()));
            return read(query);
        }
    }

    /** The ids of those of these plans that the viewer may see. */
    static Set<String> seenIds(Connection connection, Viewer viewer, Collection<String> ids) throws SQLException {
        Set<String> seen = new HashSet<>();
        for (ObjectNode plan : seen(connection, viewer, ids)) {
            seen.add(plan.path(Terms.ID).asText());
        }
        return seen;
    }

    private static int fill(PreparedStatement query, Viewer viewer) throws SQLException {
        query.setBoolean(1, viewer.staff());
        query.setBoolean(2, viewer.known());
        query.setString(3, viewer.partner());
        query.setString(4, viewer.account());
        return 5;
    }

    /** Versions of a plan, the newest first. */
    static List<ObjectNode> versions(Connection connection, String plan, @Nullable Integer below, int most)
            throws SQLException {
        List<ObjectNode> versions = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(VERSIONS)) {
            query.setString(1, plan);
            query.setInt(2, below == null ? Integer.MAX_VALUE : below);
            query.setInt(3, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    versions.add(version(row));
                }
            }
        }
        return versions;
    }

    private static ObjectNode version(ResultSet row) throws SQLException {
        ObjectNode version = JsonNodeFactory.instance.objectNode();
        version.put("number", row.getInt("number"));
        version.put(
                "since",
                row.getObject("since", OffsetDateTime.class).toInstant().toString());
        version.put("how", row.getString("how"));
        text(version, "by", row.getString("by_whom"));
        text(version, "edit", row.getString("edit_id"));
        text(version, "import", row.getString("import_number"));
        version.set("plan", json(row.getString("document")));
        return version;
    }

    private static void text(ObjectNode version, String member, @Nullable String text) {
        if (text != null) {
            version.put(member, text);
        }
    }

    private static List<ObjectNode> read(PreparedStatement query) throws SQLException {
        List<ObjectNode> plans = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                plans.add(json(row.getString(1)));
            }
        }
        return plans;
    }

    private static ObjectNode json(String document) {
        try {
            return (ObjectNode) JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored plan that is no JSON", e);
        }
    }
}
