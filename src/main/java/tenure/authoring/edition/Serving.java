package tenure.authoring.edition;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which edition this replica serves, and what keeps it from serving another one. */
@Singleton
public final class Serving {

    private volatile @Nullable State state;

    /**
     * How things are.
     *
     * @param wanted the edition in force that cannot be served; null when the served one is that
     * @param why what is wrong with it
     * @param since when this replica last served what was in force
     */
    public record State(EditionEntry served, @Nullable EditionEntry wanted, String why, Instant since) {

        /** How long this replica has not served what was in force, or has not known; none when it does. */
        public Duration behind(Instant now) {
            return Duration.between(since, now);
        }
    }

    /** How things are; null before the first edition serves. */
    public @Nullable State state() {
        return state;
    }

    void serves(EditionEntry entry, Instant now) {
        state = new State(entry, null, "", now);
    }

    void cannotServe(EditionEntry wanted, String why) {
        State before = state;
        if (before != null) {
            state = new State(before.served(), wanted, why, before.since());
        }
    }

    /** It was looked, and the served edition is that in force. */
    void upToDate(Instant now) {
        State before = state;
        if (before != null) {
            state = new State(before.served(), null, "", now);
        }
    }
}
