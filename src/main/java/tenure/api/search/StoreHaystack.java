package tenure.api.search;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import tenure.decision.Decider;
import tenure.facts.Candidate;
import tenure.facts.FactSource;
import tenure.facts.Inquiry;
import tenure.request.Request;
import tenure.rules.Session.Evidence;

/**
 * Candidates of the store, each judged by the very question that evaluation would be asked.
 *
 * @param listing the candidates after a place, at most so many
 * @param asking the question about the candidate of an id
 */
record StoreHaystack(
        Decider decider,
        FactSource facts,
        BiFunction<String, Integer, List<Candidate>> listing,
        Function<String, Request> asking)
        implements Haystack {

    @Override
    public List<Candidate> after(String place, int most) {
        return listing.apply(place, most);
    }

    @Override
    public List<Boolean> allowed(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Request> requests =
                candidates.stream().map(Candidate::id).map(asking).toList();
        List<Inquiry> inquiries = facts.now(requests);
        return decider.decide(inquiries, Evidence.FINDINGS_ONLY).stream()
                .map(ruling -> ruling.decision().allowed())
                .toList();
    }
}
