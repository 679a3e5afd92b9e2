package tenure.order.effect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where groups are kept, each with its account. */
@Singleton
public class ProfileGroups {

    /** The groups of an account, as they are told, by their ids. */
    public List<ObjectNode> told(Connection transaction, String account) throws SQLException {
        return of(transaction, account).stream().map(ProfileGroup::told).toList();
    }

    @Nullable
    ProfileGroup find(Connection transaction, String account, String id) throws SQLException {
        return of(transaction, account).stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static List<ProfileGroup> of(Connection transaction, String account) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(
                "select id, name, services, controls from profile_group where account_id = ? order by id")) {
            query.setString(1, account);
            List<ProfileGroup> groups = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    groups.add(new ProfileGroup(
                            row.getString(1), row.getString(2), texts(row.getArray(3)), texts(row.getArray(4))));
                }
            }
            return groups;
        }
    }

    void put(Connection transaction, String account, ProfileGroup group) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into profile_group (account_id, id, name, services, controls) values (?, ?, ?, ?, ?)
                on conflict (account_id, id) do update
                  set name = excluded.name, services = excluded.services, controls = excluded.controls""")) {
            insert.setString(1, account);
            insert.setString(2, group.id());
            insert.setString(3, group.name());
            insert.setArray(
                    4, transaction.createArrayOf("text", group.services().toArray()));
            insert.setArray(
                    5, transaction.createArrayOf("text", group.controls().toArray()));
            insert.executeUpdate();
        }
    }

    void delete(Connection transaction, String account, String id) throws SQLException {
        try (PreparedStatement delete =
                transaction.prepareStatement("delete from profile_group where account_id = ? and id = ?")) {
            delete.setString(1, account);
            delete.setString(2, id);
            delete.executeUpdate();
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
