package tenure.authoring.edition;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tenure.account.StoreFailed;
import tenure.rules.Edition;
import tenure.rules.EditionRejected;
import tenure.rules.Problem;

/** What a replica serves first: the folder of the distribution, when that is the edition in force, or one of the store. */
@Singleton
public final class Beginning {

    private static final Logger LOG = Logger.getLogger(Beginning.class);

    /** An edition that cannot be served may be followed by others like it; one of these will do. */
    private static final int LOOK_BACK = 5;

    private final PackStore store;
    private final EditionSettings settings;
    private final Serving serving;
    private final Clock clock;

    Beginning(PackStore store, EditionSettings settings, Serving serving, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.serving = serving;
        this.clock = clock;
    }

    /**
     * The first edition to serve.
     *
     * @param folder reads the folder of the distribution
     * @throws EditionRejected when there is nothing that can be served
     */
    public Edition edition(Supplier<Opened> folder) {
        Shipped shipped = Shipped.read(folder);
        if (settings.publishOnStart() != EditionSettings.PublishOnStart.NEVER) {
            store.change(settings.pack(), connection -> publishIfDue(connection, shipped));
        }
        List<EditionEntry> candidates =
                store.read(connection -> EditionRows.inForce(connection, settings.pack(), clock.instant(), LOOK_BACK));
        if (candidates.isEmpty()) {
            throw nothing(shipped);
        }
        shipped.warn();
        return firstOf(candidates, shipped);
    }

    private Edition firstOf(List<EditionEntry> candidates, Shipped shipped) {
        EditionEntry inForce = candidates.get(0);
        String why = "";
        for (EditionEntry entry : candidates) {
            try {
                Edition edition = edition(entry, shipped);
                serving.serves(entry, clock.instant());
                if (entry.number() != inForce.number()) {
                    serving.cannotServe(inForce, why);
                }
                return edition;
            } catch (StoreFailed e) {
                throw e;
            } catch (RuntimeException | LinkageError e) {
                why = String.valueOf(e.getMessage());
                LOG.errorf(e, "edition %d cannot be served", entry.number());
            }
        }
        throw new EditionRejected(settings.pack(), List.of(new Problem("", 1, "no-edition", why)));
    }

    private Edition edition(EditionEntry entry, Shipped shipped) {
        Opened opened = shipped.opened();
        return opened != null && opened.edition().hash().equals(entry.hash())
                ? opened.edition()
                : store.change(settings.pack(), connection -> EditionLoader.load(connection, entry))
                        .edition();
    }

    private Optional<EditionEntry> publishIfDue(Connection connection, Shipped shipped) throws SQLException {
        Opened opened = shipped.opened();
        Optional<EditionEntry> newest = EditionRows.newest(connection, settings.pack());
        if (opened == null || !isDue(newest, opened)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant effective = newest.map(EditionEntry::effectiveAt)
                .filter(later -> later.isAfter(now))
                .orElse(now);
        Candidate candidate = new Candidate(
                opened.files(),
                opened.form(),
                null,
                List.of(EditionEntry.DISTRIBUTION),
                null,
                "From the folder of the distribution",
                effective,
                null);
        EditionEntry entry = Publishing.publish(connection, settings.pack(), candidate, now);
        Audit.put(
                connection,
                settings.pack(),
                new Audit.Step(
                        now,
                        EditionEntry.DISTRIBUTION,
                        "published",
                        null,
                        entry.number(),
                        Map.of("hash", entry.hash())));
        LOG.infof("the folder %s is edition %d", settings.folder(), entry.number());
        return Optional.of(entry);
    }

    private boolean isDue(Optional<EditionEntry> newest, Opened opened) {
        return newest.isEmpty()
                || (settings.publishOnStart() == EditionSettings.PublishOnStart.IF_CHANGED
                        && !newest.get().hash().equals(opened.edition().hash()));
    }

    private EditionRejected nothing(Shipped shipped) {
        EditionRejected broken = shipped.broken();
        return broken != null
                ? broken
                : new EditionRejected(
                        settings.pack(),
                        List.of(new Problem(
                                "",
                                1,
                                "no-edition",
                                "the database has no edition in force, and tenure.rules.publish-on-start is never")));
    }

    /**
     * The folder of the distribution.
     *
     * @param opened null when it is broken
     * @param broken null when it is not
     */
    private record Shipped(
            @Nullable Opened opened, @Nullable EditionRejected broken) {

        static Shipped read(Supplier<Opened> folder) {
            try {
                return new Shipped(folder.get(), null);
            } catch (EditionRejected e) {
                return new Shipped(null, e);
            }
        }

        void warn() {
            if (broken != null) {
                LOG.warn("the folder of the distribution is left alone: " + broken.getMessage());
            }
        }
    }
}
