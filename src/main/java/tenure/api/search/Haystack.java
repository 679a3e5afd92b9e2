package tenure.api.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.facts.Candidate;
import tenure.json.JsonText.Content;
import tenure.record.Given;

/** What one search looks through. */
interface Haystack {

    /** A search that finds nothing. */
    Haystack EMPTY = new Haystack() {
        @Override
        public List<Candidate> after(String place, int most) {
            return List.of();
        }

        @Override
        public List<Given> judge(List<Candidate> candidates) {
            return List.of();
        }
    };

    /** The candidates after that place, in order, at most so many: fewer when there are no more. */
    List<Candidate> after(String place, int most);

    /** The decision about each of these, in their order: a result is what is allowed. Their places say nothing yet. */
    List<Given> judge(List<Candidate> candidates);

    /** What is told beside the results; null when nothing is. */
    default @Nullable Content context() {
        return null;
    }

    /** All decisions that are told when these are, as the results, in the order of the answer. */
    default List<Given> told(List<Given> results) {
        return results;
    }
}
