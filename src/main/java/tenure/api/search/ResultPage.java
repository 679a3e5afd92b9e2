package tenure.api.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.facts.Candidate;
import tenure.record.Given;

/**
 * One page of results.
 *
 * @param given the decision about each
 * @param next the place after which the next page begins; null when there is nothing left to look at
 */
record ResultPage(
        List<String> ids, List<Given> given, @Nullable String next) {

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
        List<String> ids = new ArrayList<>();
        List<Given> given = new ArrayList<>();
        String last = paging.after();
        String place = paging.after();
        for (int looked = 0; looked < LOOKED_AT + paging.limit(); ) {
            int most = Math.min(TOGETHER, Math.max(FEWEST, paging.limit() + 1 - ids.size()));
            List<Candidate> candidates = haystack.after(place, most);
            List<Given> judged = haystack.judge(candidates);
            for (int i = 0; i < candidates.size(); i++) {
                if (!judged.get(i).decision().allowed()) {
                    continue;
                }
                if (ids.size() == paging.limit()) {
                    return new ResultPage(ids, given, last);
                }
                ids.add(candidates.get(i).id());
                given.add(judged.get(i));
                last = candidates.get(i).place();
            }
            if (candidates.size() < most) {
                return new ResultPage(ids, given, null);
            }
            looked += candidates.size();
            place = candidates.get(candidates.size() - 1).place();
        }
        return new ResultPage(ids, given, place);
    }
}
