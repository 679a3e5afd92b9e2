package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.event.Event;
import tenure.event.Events;
import tenure.facts.Moment;

/** Moves in the store. */
final class StageRows {

    /**
     * The stage of an account that never moved here, by the days an import brought. The names {@code a} for the account and
     * {@code s} for its stage stand in it, and a parameter for the day.
     */
    static final String STAGE = """
            coalesce(s.stage, case when a.document ->> 'setUpOn' <= ? then 'ACTIVE'
                                   when a.document ->> 'migratedOn' <= ? then 'MIGRATED'
                                   else 'NOT_SCHEDULED' end)""";

    private static final String MOVE = """
            insert into stage_move (account_id, from_stage, to_stage, at, cause, batch_id, detail)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    /** It keeps nothing: there may be more than one. */
    private static final Events EVENTS = new Events();

    private StageRows() {}

    static void add(Connection transaction, List<Move> moves) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(MOVE)) {
            for (Move move : moves) {
                insert.setString(1, move.account());
                insert.setString(2, move.from().name());
                insert.setString(3, move.to().name());
                insert.setObject(4, Sql.time(move.at()));
                insert.setString(5, move.cause());
                insert.setString(6, move.batch());
                insert.setString(7, move.detail().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        EVENTS.addAll(transaction, moves.stream().map(StageRows::event).toList());
    }

    private static Event event(Move move) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("from", move.from().name());
        data.put("to", move.to().name());
        data.put("cause", move.cause());
        if (move.batch() != null) {
            data.put("batch", move.batch());
        }
        return Event.of("migration.moved", move.at(), move.account()).saying(data);
    }

    /** Where an account is: by its moves, or, when it has none, by the days an import brought. */
    static Stage of(Connection transaction, String id, JsonNode account, Instant now) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("select stage from stage where account_id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Stage.valueOf(row.getString(1))
                        : imported(account, Moment.at(now).day());
            }
        }
    }

    static Stage imported(JsonNode account, LocalDate today) {
        if (by(account.path("setUpOn").textValue(), today)) {
            return Stage.ACTIVE;
        }
        return by(account.path("migratedOn").textValue(), today) ? Stage.MIGRATED : Stage.NOT_SCHEDULED;
    }

    private static boolean by(@Nullable String day, LocalDate today) {
        return day != null && !LocalDate.parse(day).isAfter(today);
    }
}
