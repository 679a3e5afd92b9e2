package tenure.event;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tenure.account.Histories;
import tenure.account.StoreFailed;
import tenure.decision.DaysThatCount;
import tenure.decision.Decider;
import tenure.facts.Catalogue;
import tenure.facts.Moment;
import tenure.facts.history.AccountHistory;

/**
 * What the beginning of a day flips: something ended or began, and nobody did anything. Each account is looked at once for
 * each day, by whichever replica comes first, and days that nobody was there for are made up for.
 */
@Singleton
public final class Daybreak {

    /** Accounts that are looked at in one transaction. */
    private static final int AT_ONCE = 50;

    /** Marks of accounts are of use until their day has been gone through everywhere. */
    private static final int DAYS_MARKED = 31;

    private static final String LAST = "select last from event_daybreak";
    private static final String BEGIN = "insert into event_daybreak (last) values (?) on conflict do nothing";
    private static final String DONE = "update event_daybreak set last = ? where last < ?";
    private static final String MARK = """
            insert into event_daybreak_account (day, account_id) select ?, id from unnest(?) as id order by id
            on conflict do nothing returning account_id
            """;
    private static final String FORGET = "delete from event_daybreak_account where day < ?";

    private final AgroalDataSource store;
    private final Events events;
    private final EditionFlips editions;

    Daybreak(AgroalDataSource store, Events events, EditionFlips editions) {
        this.store = store;
        this.events = events;
        this.editions = editions;
    }

    /**
     * Tells what this day flipped, and each day before it that was not told yet. While accounts are told of another edition
     * of the rules it does nothing: the next look will. Blocks.
     *
     * @return whether anything was gone through
     */
    public boolean on(LocalDate today) {
        try (Connection connection = store.getConnection()) {
            Optional<EditionProgress> due = editions.due(connection);
            if (EditionProgress.isUnderWay(due)) {
                return false;
            }
            Decider decider = editions.ofDays(due);
            LocalDate last = last(connection);
            for (LocalDate day = last == null ? today : last.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
                goThrough(connection, decider, day);
                done(connection, day);
            }
            return last == null || last.isBefore(today);
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }

    /**
     * Tells what another edition of the rules flipped for accounts, and what time did up to this day, if that was not told
     * yet: to be called in the transaction that changes them, with each as it was before, so that everything is told in its
     * order.
     */
    public void before(Connection transaction, List<AccountHistory> accounts, LocalDate today) throws SQLException {
        Optional<EditionProgress> due = editions.due(transaction);
        // A round begins when the day is told; days that come while it is under way come after it.
        if (EditionProgress.isUnderWay(due)) {
            editions.before(transaction, accounts);
        }
        days(transaction, editions.ofDays(due), accounts, today);
        if (due.isPresent()) {
            editions.before(transaction, accounts);
        }
    }

    private void days(Connection transaction, Decider decider, List<AccountHistory> accounts, LocalDate today)
            throws SQLException {
        LocalDate last = last(transaction);
        if (last == null) {
            return;
        }
        Catalogue catalogue = decider.edition().catalogue();
        Map<LocalDate, List<AccountHistory>> counting = new TreeMap<>();
        for (AccountHistory account : accounts) {
            for (LocalDate day : DaysThatCount.of(account, catalogue, last, today)) {
                counting.computeIfAbsent(day, any -> new ArrayList<>()).add(account);
            }
        }
        for (Map.Entry<LocalDate, List<AccountHistory>> on : counting.entrySet()) {
            Set<String> marked = mark(
                    transaction,
                    on.getKey(),
                    on.getValue().stream().map(AccountHistory::id).toList());
            List<AccountHistory> untold = new ArrayList<>(on.getValue());
            untold.removeIf(account -> !marked.contains(account.id()));
            tell(transaction, decider, on.getKey(), untold);
        }
    }

    private void goThrough(Connection connection, Decider decider, LocalDate day) throws SQLException {
        DaysThatCount counting = new DaysThatCount(decider.edition().catalogue(), day);
        Set<LocalDate> dates = counting.dates();
        boolean all = counting.forEverybody();
        String after = "";
        while (true) {
            List<String> ids = all
                    ? Histories.after(connection, after, AT_ONCE)
                    : Histories.naming(connection, dates, after, AT_ONCE);
            if (!ids.isEmpty()) {
                look(connection, decider, day, ids);
                after = ids.get(ids.size() - 1);
            }
            if (ids.size() < AT_ONCE) {
                return;
            }
        }
    }

    /* The mark comes before the look: whoever changes an account meanwhile waits for it, or has marked it before. */
    private void look(Connection connection, Decider decider, LocalDate day, List<String> ids) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Set<String> marked = mark(connection, day, ids);
            tell(connection, decider, day, Histories.read(connection, marked));
            connection.commit();
        } finally {
            // After a commit there is nothing left to roll back.
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void tell(Connection connection, Decider decider, LocalDate day, List<AccountHistory> accounts)
            throws SQLException {
        Flips flips = new Flips(decider);
        List<Event> told = new ArrayList<>();
        for (AccountHistory account : accounts) {
            told.addAll(flips.ofTime(account, Moment.startOf(day)));
        }
        events.addAll(connection, told);
    }

    /** Those of the accounts that nobody has looked at for that day. */
    private static Set<String> mark(Connection connection, LocalDate day, List<String> ids) throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setObject(1, day);
            mark.setArray(2, connection.createArrayOf("text", ids.toArray()));
            Set<String> marked = new TreeSet<>();
            try (ResultSet rows = mark.executeQuery()) {
                while (rows.next()) {
                    marked.add(rows.getString(1));
                }
            }
            return marked;
        }
    }

    /** Whether what the day's beginning flipped was told to all accounts, or days are not counted yet. */
    static boolean isTold(Connection connection, LocalDate day) throws SQLException {
        LocalDate last = last(connection);
        return last == null || !last.isBefore(day);
    }

    private static @Nullable LocalDate last(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(LAST)) {
            return row.next() ? row.getObject(1, LocalDate.class) : null;
        }
    }

    private static void done(Connection connection, LocalDate day) throws SQLException {
        for (String sql : List.of(BEGIN, DONE, FORGET)) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, sql.equals(FORGET) ? day.minusDays(DAYS_MARKED) : day);
                if (sql.equals(DONE)) {
                    statement.setObject(2, day);
                }
                statement.execute();
            }
        }
    }
}
