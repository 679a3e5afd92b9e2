package tenure.api.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.facts.Candidate;

/**
 * One page of results.
 *
 * @param next the place after which the next page begins; null when there is nothing left to look at
 */
record ResultPage(List<String> ids, @Nullable String next) {

    /**
     * After so many candidates a page ends, even if it is not full: a search that finds little in much is answered in
     * many short pages, none of which keeps its caller waiting.
     */
    private static final int LOOKED_AT = 1_000;

    /** How many candidates are looked at together, so that their facts come in one round trip. */
    private static final int FEWEST = 25;

    private static final int TOGETHER = 500;

    /** Looks through a haystack until the page is full, and whether anything follows. */
    static ResultPage of(Haystack haystack, Paging paging) {
        List<Candidate> found = new ArrayList<>();
        String place = paging.after();
        for (int looked = 0; looked < LOOKED_AT + paging.limit(); ) {
            int most = Math.min(TOGETHER, Math.max(FEWEST, paging.limit() + 1 - found.size()));
            List<Candidate> candidates = haystack.after(place, most);
            List<Boolean> allowed = haystack.allowed(candidates);
            for (int i = 0; i < candidates.size(); i++) {
                if (allowed.get(i) && found.size() == paging.limit()) {
                    return new ResultPage(
                            ids(found),
                            found.isEmpty()
                                    ? paging.after()
                                    : found.get(found.size() - 1).place());
                }
                if (allowed.get(i)) {
                    found.add(candidates.get(i));
                }
            }
            if (candidates.size() < most) {
                return new ResultPage(ids(found), null);
            }
            looked += candidates.size();
            place = candidates.get(candidates.size() - 1).place();
        }
        return new ResultPage(ids(found), place);
    }

    private static List<String> ids(List<Candidate> found) {
        return found.stream().map(Candidate::id).toList();
    }
}
