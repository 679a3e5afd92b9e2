package tenure.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of customers by stage, made of the moves. However many moved how often, the counts of a day add up to all of them. */
final class Figures {

    /**
     * Every move in scope with its day, and those that imports stand for: an account comes from an import migrated or set up when
     * its days say so and its own moves, if it has any, begin there.
     */
    private static final String MOVES = """
            with scoped as (
                select a.id, a.document ->> 'migratedOn' as migrated, a.document ->> 'setUpOn' as set_up,
                       first.from_stage as first_from, first.at as first_at
                  from account a left join stage s on s.account_id = a.id
                  left join lateral (select m.from_stage, m.at from stage_move m
                                      where m.account_id = a.id order by m.number limit 1) first on true
                 where %s
            ), moved as (
                select (m.at at time zone 'Europe/London')::date as day, m.from_stage, m.to_stage
                  from stage_move m join scoped on scoped.id = m.account_id
                union all
                select least(migrated::date, (first_at at time zone 'Europe/London')::date), 'NOT_SCHEDULED', 'MIGRATED'
                  from scoped
                 where first_from in ('MIGRATED', 'ACTIVE') or (first_from is null and migrated <= ?)
                union all
                select least(set_up::date, (first_at at time zone 'Europe/London')::date), 'MIGRATED', 'ACTIVE'
                  from scoped
                 where first_from = 'ACTIVE' or (first_from is null and set_up <= ?)
            )
            select day, stage, sum(change)::int as change from (
                select day, to_stage as stage, 1 as change from moved
                union all
                select day, from_stage, -1 from moved
            ) changes group by day, stage order by day
            """.formatted(Scope.IN_SCOPE);

    private Figures() {}

    /** How many customers are at each stage at the end of a day. */
    record Day(LocalDate day, Map<Stage, Integer> stages) {}

    /** Each day on which somebody in scope moved, and today. */
    static List<Day> days(Connection connection, Scope scope, LocalDate today) throws SQLException {
        TreeMap<LocalDate, Map<Stage, Integer>> changes = new TreeMap<>();
        changes.put(today, new EnumMap<>(Stage.class));
        try (PreparedStatement query = connection.prepareStatement(MOVES)) {
            Scope.day(query, scope.fill(query, 1), today);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    changes.computeIfAbsent(row.getObject("day", LocalDate.class), day -> new EnumMap<>(Stage.class))
                            .put(Stage.valueOf(row.getString("stage")), row.getInt("change"));
                }
            }
        }
        Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            counts.put(stage, 0);
        }
        counts.put(Stage.NOT_SCHEDULED, scope.customers(connection));
        List<Day> days = new ArrayList<>();
        changes.forEach((day, change) -> {
            change.forEach((stage, by) -> counts.merge(stage, by, Integer::sum));
            days.add(new Day(day, new EnumMap<>(counts)));
        });
        return days;
    }

    /** How many customers of each batch are at each stage now; batches by id, in the order they were made. */
    static Map<String, Map<Stage, Integer>> batches(Connection connection, Scope scope) throws SQLException {
        Map<String, Map<Stage, Integer>> batches = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select s.batch_id, s.stage, count(*) from stage s join account a on a.id = s.account_id
                  join migration_batch b on b.id = s.batch_id
                 where %s group by b.number, s.batch_id, s.stage order by b.number
                """.formatted(Scope.IN_SCOPE))) {
            scope.fill(query, 1);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    batches.computeIfAbsent(row.getString(1), any -> new EnumMap<>(Stage.class))
                            .put(Stage.valueOf(row.getString(2)), row.getInt(3));
                }
            }
        }
        return batches;
    }
}
