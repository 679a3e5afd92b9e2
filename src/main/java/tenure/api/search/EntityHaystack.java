package tenure.api.search;

import java.util.List;
import java.util.function.Function;
import tenure.api.access.EntityGiven;
import tenure.decision.EntityDecider;
import tenure.facts.Asked;
import tenure.facts.Candidate;
import tenure.record.Call;
import tenure.record.Given;

/**
 * The entities of one type that a pack keeps, by their ids.
 *
 * @param asking the question about the entity of an id
 */
record EntityHaystack(Call call, EntityDecider decider, String type, Function<String, Asked> asking)
        implements Haystack {

    @Override
    public List<Candidate> after(String place, int most) {
        return decider.entities().idsAfter(type, place, most).stream()
                .map(id -> new Candidate(id, id))
                .toList();
    }

    @Override
    public List<Given> judge(List<Candidate> candidates) {
        List<Asked> asked = candidates.stream().map(Candidate::id).map(asking).toList();
        return decider.decide(asked).stream()
                .map(ruling -> EntityGiven.of(call, 0, ruling))
                .toList();
    }
}
