package tenure.api.search;

import java.util.List;
import java.util.function.Function;
import tenure.decision.Decision;
import tenure.decision.EntityDecider;
import tenure.facts.Asked;
import tenure.facts.Candidate;

/**
 * The entities of one type that a pack keeps, by their ids.
 *
 * @param asking the question about the entity of an id
 */
record EntityHaystack(EntityDecider decider, String type, Function<String, Asked> asking) implements Haystack {

    @Override
    public List<Candidate> after(String place, int most) {
        return decider.entities().idsAfter(type, place, most).stream()
                .map(id -> new Candidate(id, id))
                .toList();
    }

    @Override
    public List<Boolean> allowed(List<Candidate> candidates) {
        List<Asked> asked = candidates.stream().map(Candidate::id).map(asking).toList();
        return decider.decide(asked).stream().map(Decision::allowed).toList();
    }
}
