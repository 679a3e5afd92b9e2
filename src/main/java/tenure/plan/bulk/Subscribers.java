package tenure.plan.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tenure.json.Pointer;
import tenure.json.Problem;

/** Finds who is on a plan. */
final class Subscribers {

    /* What has ended is no subscriber, unless somebody asks for that very service. */
    private static final String OF_PLAN = """
            select s.account_id, s.id from service s join account a on a.id = s.account_id
             where s.plan_id = ?
               and (s.id = any(?)
                    or (? or s.account_id = any(?))
                       and exists (select from jsonb_path_query(a.document, '$.services[*]') line
                                    where line ->> 'id' = s.id and line ->> 'status' in ('ACTIVE', 'STOPPED', 'PENDING')))
             order by s.account_id, s.id""";

    private Subscribers() {}

    /** The services on the plan that are wanted, in the order of their accounts. */
    static List<Subscriber> of(Connection connection, BulkWish wish) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OF_PLAN)) {
            query.setString(1, wish.from());
            query.setArray(2, connection.createArrayOf("text", wish.services().toArray()));
            query.setBoolean(3, wish.isForAll());
            query.setArray(4, connection.createArrayOf("text", wish.accounts().toArray()));
            List<Subscriber> all = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    all.add(new Subscriber(row.getString(1), row.getString(2)));
                }
            }
            return all;
        }
    }

    /** What is wrong with the wish: plans that are not there, and chosen ones who are not on the plan. */
    static List<Problem> problems(Connection connection, BulkWish wish, List<Subscriber> found) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        plan(connection, "from", wish.from(), problems);
        plan(connection, "to", wish.to(), problems);
        if (problems.isEmpty()) {
            chosen("accounts", wish.accounts(), ids(found, Subscriber::account), problems);
            chosen("services", wish.services(), ids(found, Subscriber::service), problems);
        }
        return problems;
    }

    private static void plan(Connection connection, String member, String id, List<Problem> problems)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select from plan where id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    problems.add(new Problem("/" + member, "NO_SUCH_PLAN", "there is no such plan"));
                }
            }
        }
    }

    private static Set<String> ids(List<Subscriber> found, Function<Subscriber, String> id) {
        return found.stream().map(id).collect(Collectors.toSet());
    }

    private static void chosen(String list, List<String> ids, Set<String> there, List<Problem> problems) {
        for (int i = 0; i < ids.size(); i++) {
            if (!there.contains(ids.get(i))) {
                problems.add(new Problem(
                        Pointer.ROOT.member(list).item(i).toString(), Chunk.OTHER_PLAN, "it has nothing on this plan"));
            }
        }
    }
}
