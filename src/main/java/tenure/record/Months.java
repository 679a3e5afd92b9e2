package tenure.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The months that records are stored by, in UTC. Each is a partition of the records and one of their facts, made ahead
 * and dropped whole. Any number of replicas may do so at once.
 */
final class Months {

    private static final Logger LOG = Logger.getLogger(Months.class);

    private static final String RECORDS = "record";
    private static final String FACTS = "record_facts";
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("_yyyyMM");

    /** What replicas take turns by; the number only has to be nobody else's. */
    private static final long LOCK = 0x7265636f7264L;

    private static final String PARTITIONS = """
            select right(relname, 6) from pg_inherits join pg_class on pg_class.oid = inhrelid
             where inhparent = 'record'::regclass""";

    private Months() {}

    /** The month an id was made in. */
    static YearMonth of(UUID id) {
        return YearMonth.from(DecisionId.time(id).atOffset(ZoneOffset.UTC));
    }

    /** The table that has the records of a month. */
    static String table(YearMonth month) {
        return RECORDS + SUFFIX.format(month);
    }

    static UUID firstId(YearMonth month) {
        return DecisionId.from(start(month));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Makes the partitions of these months, where there are none. */
    static void make(Connection connection, List<YearMonth> months) throws SQLException {
        inTurn(connection, statement -> {
            List<YearMonth> there = partitions(statement);
            for (YearMonth month : months) {
                if (!there.contains(month)) {
                    make(statement, month);
                }
            }
        });
    }

    /** Drops the months that ended longer ago than decisions are kept. */
    static void drop(Connection connection, LocalDate today, Period retention) throws SQLException {
        inTurn(connection, statement -> {
            for (YearMonth month : partitions(statement)) {
                if (!month.plusMonths(1).atDay(1).plus(retention).isAfter(today)) {
                    statement.execute("drop table " + RECORDS + SUFFIX.format(month));
                    statement.execute("drop table if exists " + FACTS + SUFFIX.format(month));
                    LOG.infof("the decisions of %s are no longer kept", month);
                }
            }
        });
    }

    /* A table of its own that is attached does not keep others from the records meanwhile, as one made in place would. */
    private static void make(Statement statement, YearMonth month) throws SQLException {
        String suffix = SUFFIX.format(month);
        YearMonth next = month.plusMonths(1);
        attach(statement, RECORDS, suffix, firstId(month), firstId(next));
        attach(statement, FACTS, suffix, month.atDay(1), next.atDay(1));
    }

    private static void attach(Statement statement, String table, String suffix, Object from, Object until)
            throws SQLException {
        String partition = table + suffix;
        statement.execute("create table " + partition + " (like " + table + " including all)");
        statement.execute("alter table " + table + " attach partition " + partition + " for values from ('" + from
                + "') to ('" + until + "')");
    }

    private static List<YearMonth> partitions(Statement statement) throws SQLException {
        List<YearMonth> months = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(PARTITIONS)) {
            while (rows.next()) {
                months.add(YearMonth.parse(rows.getString(1), DateTimeFormatter.ofPattern("yyyyMM")));
            }
        }
        return months;
    }

    /** What is done to the tables. */
    private interface Work {
        void on(Statement statement) throws SQLException;
    }

    /* Whoever waits for a table has everybody after it wait too, so nobody does for long. */
    private static void inTurn(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '3s'");
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            work.on(statement);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
