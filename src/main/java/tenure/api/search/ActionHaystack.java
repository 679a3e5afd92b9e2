package tenure.api.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decision;
import tenure.facts.Candidate;
import tenure.json.JsonText.Content;
import tenure.record.Given;

/**
 * The actions of a pack. One that needs properties is a result when some values of them would be allowed. All are
 * answered at once, so the place of each is its number.
 */
final class ActionHaystack implements Haystack {

    private final List<Given> answers;
    /** To each action the answer that is allowed, or else just one. */
    private final Map<String, Given> best = new LinkedHashMap<>();

    private final List<String> names;
    private final Predicate<Decision> saysMore;
    private final boolean explained;

    /**
     * @param saysMore whether the pack says more of a decision than its outcome
     * @param explained whether all answers are told beside the results
     */
    ActionHaystack(List<Given> answers, Predicate<Decision> saysMore, boolean explained) {
        this.answers = answers;
        for (Given answer : answers) {
            best.merge(
                    answer.inquiry().request().action().name(),
                    answer,
                    (one, other) -> one.decision().allowed() ? one : other);
        }
        this.names = List.copyOf(best.keySet());
        this.saysMore = saysMore;
        this.explained = explained;
    }

    @Override
    public List<Candidate> after(String place, int most) {
        List<Candidate> candidates = new ArrayList<>();
        int from = place.isEmpty() ? 0 : Integer.parseInt(place) + 1;
        for (int i = from; i < names.size() && candidates.size() < most; i++) {
            candidates.add(new Candidate(names.get(i), String.valueOf(i)));
        }
        return candidates;
    }

    @Override
    public List<Given> judge(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> Objects.requireNonNull(best.get(candidate.id())))
                .toList();
    }

    @Override
    public @Nullable Content context() {
        return explained ? json -> ActionsWriter.write(json, answers, saysMore) : null;
    }

    /** The results are among the answers. */
    @Override
    public List<Given> told(List<Given> results) {
        return explained ? answers : results;
    }
}
