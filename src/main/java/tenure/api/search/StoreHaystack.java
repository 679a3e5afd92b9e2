package tenure.api.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import tenure.decision.Decider;
import tenure.decision.Ruling;
import tenure.facts.Candidate;
import tenure.facts.FactSource;
import tenure.facts.Inquiry;
import tenure.record.Given;
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
    public List<Given> judge(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Request> requests =
                candidates.stream().map(Candidate::id).map(asking).toList();
        List<Inquiry> inquiries = facts.now(requests);
        List<Ruling> rulings = decider.decide(inquiries, Evidence.RULES);
        List<Given> given = new ArrayList<>(rulings.size());
        for (int i = 0; i < rulings.size(); i++) {
            given.add(new Given(i, inquiries.get(i), rulings.get(i)));
        }
        return given;
    }
}
