package tenure.decision;

import java.util.Optional;

/** The editions that can be asked, whether they are in force or not. */
public interface Editions {

    /** The decider of the edition with this hash, if there is one. */
    Optional<Decider> byHash(String hash);
}
