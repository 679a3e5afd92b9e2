package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.facts.Moment;

/** Where customers are, and how they came there, in the store. */
final class CustomerRows {

    private static final String LIST = """
            select a.id, a.document ->> 'name' as name, a.partner_id, %1$s as stage,
                   coalesce(s.since, (case when a.document ->> 'setUpOn' <= ? then a.document ->> 'setUpOn'
                                           when a.document ->> 'migratedOn' <= ? then a.document ->> 'migratedOn'
                                      end)::date::timestamp at time zone 'Europe/London') as since,
                   s.batch_id, s.cause, coalesce(s.detail, '{}'::jsonb) as detail
              from account a left join stage s on s.account_id = a.id
             where %2$s and (?::text is null or %1$s = ?)
               and (?::date is null or exists (select from stage_move m
                        where m.account_id = a.id and (m.at at time zone 'Europe/London')::date = ?::date))
               and (?::text is null or a.id > ?) and (? or %1$s = any(?))
             order by a.id limit ?
            """.formatted(StageRows.STAGE, Scope.IN_SCOPE);

    private CustomerRows() {}

    /**
     * A customer and where it is.
     *
     * @param since when it came there; null when it never moved
     * @param cause what made it; empty when it never moved
     */
    record Placed(
            String account,
            String name,
            @Nullable String partner,
            Stage stage,
            @Nullable Instant since,
            @Nullable String batch,
            String cause,
            JsonNode detail) {}

    static List<Placed> list(Connection connection, CustomerQuery wanted, List<Stage> among, LocalDate today)
            throws SQLException {
        List<Placed> found = new ArrayList<>();
        String stage = wanted.stage() == null ? null : wanted.stage().name();
        try (PreparedStatement query = connection.prepareStatement(LIST)) {
            int at = Scope.day(query, 1, today);
            at = Scope.day(query, at, today);
            at = wanted.scope().fill(query, at);
            query.setString(at++, stage);
            at = Scope.day(query, at, today);
            query.setString(at++, stage);
            query.setObject(at++, wanted.day());
            query.setObject(at++, wanted.day());
            query.setString(at++, wanted.above());
            query.setString(at++, wanted.above());
            query.setBoolean(at++, among.isEmpty());
            at = Scope.day(query, at, today);
            query.setArray(
                    at++,
                    connection.createArrayOf(
                            "text", among.stream().map(Enum::name).toArray()));
            query.setInt(at, wanted.limit() + 1);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(placed(row));
                }
            }
        }
        return found;
    }

    private static Placed placed(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        String name = row.getString("name");
        return new Placed(
                row.getString("id"),
                name == null ? "" : name,
                row.getString("partner_id"),
                Stage.valueOf(row.getString("stage")),
                Sql.instantOrNone(row, "since"),
                row.getString("batch_id"),
                cause == null ? "" : cause,
                Newly.json(row.getBytes("detail")));
    }

    /** Every move of an account, the first one first, those included that an import stands for. */
    static List<Move> moves(Connection connection, Placed customer, JsonNode account) throws SQLException {
        List<Move> moves = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select * from stage_move where account_id = ? order by number")) {
            query.setString(1, customer.account());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    moves.add(new Move(
                            customer.account(),
                            Stage.valueOf(row.getString("from_stage")),
                            Stage.valueOf(row.getString("to_stage")),
                            Sql.instant(row, "at"),
                            row.getString("cause"),
                            row.getString("batch_id"),
                            Newly.json(row.getBytes("detail"))));
                }
            }
        }
        Stage from = moves.isEmpty() ? customer.stage() : moves.get(0).from();
        imported(customer.account(), account, from, moves);
        return moves;
    }

    private static void imported(String id, JsonNode account, Stage from, List<Move> moves) {
        String migratedOn = account.path("migratedOn").textValue();
        String setUpOn = account.path("setUpOn").textValue();
        if (migratedOn != null && (from == Stage.MIGRATED || from == Stage.ACTIVE)) {
            moves.add(0, Move.of(id, Stage.NOT_SCHEDULED, Stage.MIGRATED, start(migratedOn), "import"));
            if (setUpOn != null && from == Stage.ACTIVE) {
                moves.add(1, Move.of(id, Stage.MIGRATED, Stage.ACTIVE, start(setUpOn), "import"));
            }
        }
    }

    private static Instant start(String day) {
        return Moment.startOf(LocalDate.parse(day));
    }
}
