package tenure.account.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tenure.account.Changes;

/** What is done when the lines of a stream are at an end: plans get the targets that came after them. */
final class StreamEnd {

    private final Connection connection;
    private final long importNumber;

    StreamEnd(Connection connection, long importNumber) {
        this.connection = connection;
        this.importNumber = importNumber;
    }

    /** Completes the plans; the lines of those are told of which a target did not come. */
    Stored finish(List<Unfinished> plans) throws SQLException {
        Set<String> there = new HashSet<>(new Rows()
                .column(missing(plans), id -> id)
                .returned(connection, "select id from plan where id = any(?)"));
        List<RefusedLine> refused = new ArrayList<>();
        for (Unfinished plan : plans) {
            complete(plan, there);
            Problems problems = new Problems();
            plan.missing(there).forEach(reference -> problems.add(reference.problem()));
            if (!problems.isEmpty()) {
                refused.add(RefusedLine.of(plan.line(), problems));
            }
        }
        return new Stored(Changes.of(List.of(), List.of()).andPlans(), List.of(), refused, List.of());
    }

    private static List<String> missing(List<Unfinished> plans) {
        return plans.stream()
                .flatMap(plan -> plan.missing().stream())
                .distinct()
                .toList();
    }

    /** Unless another import replaced it meanwhile. */
    private void complete(Unfinished plan, Set<String> there) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update plan set document = jsonb_set(document, '{changeableTo}', ?::jsonb)
                  where id = ? and import_number = ?
                """)) {
            update.setString(1, plan.targets(there));
            update.setString(2, plan.id());
            update.setLong(3, importNumber);
            update.executeUpdate();
        }
    }
}
