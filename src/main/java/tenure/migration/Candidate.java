package tenure.migration;

import java.util.Comparator;
import tenure.decision.Standing;

/** A customer that might be moved, and how it stands. */
record Candidate(String account, boolean contactKnown, Standing standing) {

    /** Who goes first: the one with more points; of two with as many, the one whose id comes first. */
    static final Comparator<Candidate> SOONEST = Comparator.comparingInt(
                    (Candidate candidate) -> candidate.standing().points())
            .reversed()
            .thenComparing(Candidate::account);

    boolean allowed() {
        return standing.allowed();
    }
}
