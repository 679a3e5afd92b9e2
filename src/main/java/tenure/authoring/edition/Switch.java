package tenure.authoring.edition;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decider;
import tenure.decision.InForce;

/** Puts the edition that is in force into service: it is loaded and has answered before the first walk takes it. */
@Singleton
final class Switch {

    private static final Logger LOG = Logger.getLogger(Switch.class);
    /** A scheduled edition is made ready this long before it takes effect. */
    private static final Duration AHEAD = Duration.ofMinutes(1);
    /** How long an edition that could not be loaded is left alone. */
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(30);

    private static final Duration LONG = Duration.ofDays(1);

    private final String pack;
    private final InForce inForce;
    private final StoredEditions editions;
    private final Serving serving;
    private final EditionFigures figures;
    private final Clock clock;

    /** What is ready to be put in force; null when nothing is. */
    private @Nullable Ready ready;
    /** What could not be loaded. */
    private @Nullable Failed failed;

    Switch(
            EditionSettings settings,
            InForce inForce,
            StoredEditions editions,
            Serving serving,
            EditionFigures figures,
            Clock clock) {
        this.pack = settings.pack();
        this.inForce = inForce;
        this.editions = editions;
        this.serving = serving;
        this.figures = figures;
        this.clock = clock;
    }

    private record Ready(String hash, Decider decider) {}

    private record Failed(String hash, Instant at) {}

    /** Sees to it that what is in force serves, and says how long nothing will change by itself. */
    Duration look(Connection connection) throws SQLException {
        Instant now = clock.instant();
        List<EditionEntry> inForceNow = EditionRows.inForce(connection, pack, now, 1);
        if (!inForceNow.isEmpty()) {
            serve(connection, inForceNow.get(0), now);
        }
        // None takes effect before one with a smaller number.
        List<EditionEntry> scheduled = EditionRows.scheduled(connection, pack, now);
        if (scheduled.isEmpty()) {
            return LONG;
        }
        EditionEntry next = scheduled.get(scheduled.size() - 1);
        Duration left = Duration.between(now, next.effectiveAt());
        if (left.compareTo(AHEAD) < 0) {
            prepare(connection, next);
        }
        return Duration.between(clock.instant(), next.effectiveAt());
    }

    private void serve(Connection connection, EditionEntry entry, Instant now) throws SQLException {
        Serving.State state = serving.state();
        if (state != null && state.served().number() == entry.number()) {
            serving.upToDate(now);
            return;
        }
        if (inForce.decider().edition().hash().equals(entry.hash())) {
            serving.serves(entry, now);
            return;
        }
        Decider next = prepare(connection, entry);
        if (next != null) {
            editions.keep(inForce.decider());
            inForce.put(next);
            serving.serves(entry, clock.instant());
            ready = null;
            figures.switched();
            LOG.infof("edition %d is in force: %s", entry.number(), entry.hash());
        }
    }

    /** The edition, warm; null when it cannot be had. */
    private @Nullable Decider prepare(Connection connection, EditionEntry entry) throws SQLException {
        Ready before = ready;
        if (before != null && before.hash().equals(entry.hash())) {
            return before.decider();
        }
        Failed last = failed;
        if (last != null
                && last.hash().equals(entry.hash())
                && clock.instant().isBefore(last.at().plus(BEFORE_NEXT_TRY))) {
            return null;
        }
        try {
            Decider decider = WarmUp.decider(EditionLoader.load(connection, entry), inForce.decider());
            ready = new Ready(entry.hash(), decider);
            return decider;
        } catch (RuntimeException | LinkageError e) {
            // Whatever is wrong with it, the last good edition goes on serving.
            LOG.errorf(e, "edition %d cannot be served", entry.number());
            failed = new Failed(entry.hash(), clock.instant());
            figures.failed();
            serving.cannotServe(entry, e.getClass().getSimpleName());
            return null;
        }
    }
}
