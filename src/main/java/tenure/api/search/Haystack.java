package tenure.api.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.facts.Candidate;
import tenure.json.JsonText.Content;

/** What one search looks through. */
interface Haystack {

    /** A search that finds nothing. */
    Haystack EMPTY = new Haystack() {
        @Override
        public List<Candidate> after(String place, int most) {
            return List.of();
        }

        @Override
        public List<Boolean> allowed(List<Candidate> candidates) {
            return List.of();
        }
    };

    /** The candidates after that place, in order, at most so many: fewer when there are no more. */
    List<Candidate> after(String place, int most);

    /** Whether each of these is a result. */
    List<Boolean> allowed(List<Candidate> candidates);

    /** What is told beside the results; null when nothing is. */
    default @Nullable Content context() {
        return null;
    }
}
