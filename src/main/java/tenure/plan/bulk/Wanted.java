package tenure.plan.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of services.
 *
 * @param state what they have come to; any when it is null
 * @param after the place before the first
 */
public record Wanted(Member.@Nullable State state, int after, int limit) {

    /** The services of that page, and whether there are more. */
    record Page(List<Member> members, boolean more) {}

    static Page of(Connection connection, String preview, Wanted wanted) throws SQLException {
        List<Member> found = MemberRows.list(connection, preview, wanted.state, wanted.after, wanted.limit + 1);
        boolean more = found.size() > wanted.limit;
        return new Page(more ? found.subList(0, wanted.limit) : found, more);
    }
}
