package tenure.authoring.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decider;
import tenure.decision.Editions;
import tenure.decision.InForce;

/** Every edition there ever was; those asked lately are kept at hand. */
@Singleton
final class StoredEditions implements Editions {

    private static final int AT_HAND = 4;

    private final PackStore store;
    private final InForce inForce;
    private final String pack;
    private final Clock clock;
    private final Cache<String, Decider> deciders =
            Caffeine.newBuilder().maximumSize(AT_HAND).build();

    StoredEditions(PackStore store, InForce inForce, EditionSettings settings, Clock clock) {
        this.store = store;
        this.inForce = inForce;
        this.pack = settings.pack();
        this.clock = clock;
    }

    @Override
    public Optional<Decider> byHash(String hash) {
        Decider now = inForce.decider();
        return now.edition().hash().equals(hash)
                ? Optional.of(now)
                : Optional.ofNullable(deciders.get(hash, this::load));
    }

    @Override
    public Optional<Effective> effective(Connection connection) throws SQLException {
        return EditionRows.inForce(connection, pack, clock.instant(), 1).stream()
                .map(entry -> new Effective(entry.hash(), entry.effectiveAt()))
                .findFirst();
    }

    /** Keeps an edition at hand that is about to be in force no longer: it will be asked for what the next one flips. */
    void keep(Decider outgoing) {
        deciders.put(outgoing.edition().hash(), outgoing);
    }

    private @Nullable Decider load(String hash) {
        Optional<EditionEntry> entry = store.read(connection -> EditionRows.find(connection, pack, hash));
        return entry.map(found -> store.change(pack, connection -> EditionLoader.load(connection, found)))
                .map(opened -> new Decider(opened.edition()))
                .orElse(null);
    }
}
