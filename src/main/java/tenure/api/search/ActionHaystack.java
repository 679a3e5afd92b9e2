package tenure.api.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenure.decision.ActionAnswer;
import tenure.decision.Decision;
import tenure.facts.Candidate;
import tenure.json.JsonText.Content;

/**
 * The actions of a pack. One that needs properties is a result when some values of them would be allowed. All are
 * answered at once, so the place of each is its number.
 */
final class ActionHaystack implements Haystack {

    private final List<ActionAnswer> answers;
    private final List<String> names;
    private final Set<String> allowed;
    private final Predicate<Decision> saysMore;
    private final boolean explained;

    /**
     * @param saysMore whether the pack says more of a decision than its outcome
     * @param explained whether all answers are told beside the results
     */
    ActionHaystack(List<ActionAnswer> answers, Predicate<Decision> saysMore, boolean explained) {
        this.answers = answers;
        this.names = answers.stream()
                .map(answer -> answer.action().name())
                .distinct()
                .toList();
        this.allowed = answers.stream()
                .filter(answer -> answer.decision().allowed())
                .map(answer -> answer.action().name())
                .collect(Collectors.toUnmodifiableSet());
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
    public List<Boolean> allowed(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).map(allowed::contains).toList();
    }

    @Override
    public @Nullable Content context() {
        return explained ? json -> ActionsWriter.write(json, answers, saysMore) : null;
    }
}
