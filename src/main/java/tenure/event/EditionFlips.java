package tenure.event;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import tenure.account.Histories;
import tenure.account.StoreFailed;
import tenure.decision.Decider;
import tenure.decision.Editions;
import tenure.decision.Editions.Effective;
import tenure.decision.InForce;
import tenure.event.EditionProgress.Round;
import tenure.facts.Moment;
import tenure.facts.history.AccountHistory;

/**
 * What another edition of the rules flips: nobody did anything to an account, and it is entitled to something else. A round
 * goes through all accounts, some at a time; whoever changes one before the round has come to it tells of it first. Days and
 * editions are told one after the other, so that what both have a part in is told.
 */
@Singleton
final class EditionFlips {

    private static final Logger LOG = Logger.getLogger(EditionFlips.class);

    /** Accounts that are looked at in one transaction. */
    private static final int AT_ONCE = 50;

    /** A round gives way long before the database would have to end a deadlock, which might be at the cost of an act. */
    private static final String GIVE_WAY = "set local lock_timeout = '300ms'";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final AgroalDataSource store;
    private final InForce inForce;
    private final Editions editions;
    private final Events events;
    private final Clock clock;

    EditionFlips(AgroalDataSource store, InForce inForce, Editions editions, Events events, Clock clock) {
        this.store = store;
        this.inForce = inForce;
        this.editions = editions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a round if one is due, or goes on with one, whoever began it. Blocks.
     *
     * @return whether there is more to do, and nobody else at it
     */
    boolean step() {
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean more = step(connection);
                connection.commit();
                return more;
            } finally {
                // After a commit there is nothing left to roll back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw new StoreFailed(e);
        }
    }

    private boolean step(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(GIVE_WAY);
        }
        Optional<EditionProgress> taken = EditionRows.take(connection);
        if (taken.isEmpty()) {
            Optional<Effective> first = served(connection);
            if (first.isPresent()) {
                EditionRows.first(connection, first.get());
            }
            return false;
        }
        EditionProgress progress = taken.get();
        Round round = progress.round();
        if (round != null) {
            return goOn(connection, progress.told(), round);
        }
        Optional<Effective> next = next(connection, progress);
        if (next.isEmpty() || !Daybreak.isTold(connection, today())) {
            return false;
        }
        begin(connection, progress.told(), next.get());
        return true;
    }

    private boolean goOn(Connection connection, String told, Round round) throws SQLException {
        Optional<Flips> flips = flips(told, round.edition());
        List<String> ids = flips.isEmpty() ? List.of() : Histories.after(connection, round.cursor(), AT_ONCE);
        if (ids.isEmpty()) {
            return !EditionRows.finish(connection);
        }
        // The mark comes before the look: whoever changes an account meanwhile waits for it, or has marked it before.
        Set<String> marked = EditionRows.mark(connection, round.edition(), ids);
        tell(connection, flips.get(), Histories.read(connection, marked), round.at());
        EditionRows.advance(connection, ids.get(ids.size() - 1));
        return true;
    }

    /** How far it is, if anything is to be told, or being told, where this edition serves. */
    Optional<EditionProgress> due(Connection connection) throws SQLException {
        String here = inForce.decider().edition().hash();
        return EditionRows.find(connection)
                .filter(progress -> progress.round() != null || !progress.told().equals(here));
    }

    /** What the beginning of a day is told by: the edition that accounts were told of last. */
    Decider ofDays(Optional<EditionProgress> due) {
        return due.filter(progress -> progress.round() == null)
                .flatMap(progress -> decider(progress.told()))
                .orElseGet(inForce::decider);
    }

    /**
     * Tells what another edition flipped for accounts that were not told of it yet: to be called in the transaction that
     * changes them, with each as it was before.
     */
    void before(Connection transaction, List<AccountHistory> accounts) throws SQLException {
        String here = inForce.decider().edition().hash();
        Optional<EditionProgress> progress = EditionRows.hold(transaction);
        if (progress.isEmpty()) {
            return;
        }
        // A replica that serves another edition than the round tells of leaves it to the round to come to these
        // accounts.
        Optional<Round> round = round(transaction, progress.get())
                .filter(telling -> telling.edition().equals(here));
        Optional<Flips> flips = round.flatMap(telling -> flips(progress.get().told(), telling.edition()));
        if (round.isEmpty() || flips.isEmpty()) {
            return;
        }
        Set<String> marked = EditionRows.mark(
                transaction, here, accounts.stream().map(AccountHistory::id).toList());
        List<AccountHistory> untold = new ArrayList<>(accounts);
        untold.removeIf(account -> !marked.contains(account.id()));
        tell(transaction, flips.get(), untold, round.get().at());
    }

    /**
     * The round that is under way, or is begun with this. When somebody else is about to begin it, or the day has to be told
     * to other accounts first, these are told all the same.
     */
    private Optional<Round> round(Connection transaction, EditionProgress progress) throws SQLException {
        if (progress.round() != null) {
            return Optional.of(progress.round());
        }
        Optional<Effective> next = next(transaction, progress);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Optional<EditionProgress> taken =
                Daybreak.isTold(transaction, today()) ? EditionRows.take(transaction) : Optional.empty();
        if (taken.isEmpty()) {
            return Optional.of(new Round(next.get().hash(), clock.instant(), ""));
        }
        Round begun = taken.get().round();
        return Optional.of(begun != null ? begun : begin(transaction, progress.told(), next.get()));
    }

    private LocalDate today() {
        return Moment.at(clock.instant()).day();
    }

    private Round begin(Connection transaction, String told, Effective next) throws SQLException {
        Instant at = clock.instant();
        EditionRows.begin(transaction, next, at);
        events.add(
                transaction,
                new Event("edition.in-force", at, null, null, null, Map.of("before", told), null, next.hash()));
        return new Round(next.hash(), at, "");
    }

    /* A replica whose clock is behind others' may take an edition for in force that was told of as gone. */
    private Optional<Effective> next(Connection connection, EditionProgress progress) throws SQLException {
        return inForce.decider().edition().hash().equals(progress.told())
                ? Optional.empty()
                : served(connection).filter(edition -> edition.since().isAfter(progress.since()));
    }

    /** The edition in force, if this replica serves it. */
    private Optional<Effective> served(Connection connection) throws SQLException {
        String here = inForce.decider().edition().hash();
        return editions.effective(connection).filter(edition -> edition.hash().equals(here));
    }

    /** What differs between two editions; empty when one of them can no longer be had. */
    private Optional<Flips> flips(String before, String after) {
        Optional<Decider> was = decider(before);
        Optional<Decider> is = decider(after);
        return was.isPresent() && is.isPresent() ? Optional.of(Flips.between(was.get(), is.get())) : Optional.empty();
    }

    private Optional<Decider> decider(String hash) {
        try {
            Optional<Decider> decider = editions.byHash(hash);
            if (decider.isEmpty()) {
                LOG.warnf("no flips are told between editions, as one is not there: %s", hash);
            }
            return decider;
        } catch (StoreFailed e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            LOG.warnf(e, "no flips are told between editions, as one can no longer be asked: %s", hash);
            return Optional.empty();
        }
    }

    private void tell(Connection connection, Flips flips, List<AccountHistory> accounts, Instant at)
            throws SQLException {
        List<Event> told = new ArrayList<>();
        for (AccountHistory account : accounts) {
            told.addAll(flips.ofRules(account, at));
        }
        events.addAll(connection, told);
    }
}
