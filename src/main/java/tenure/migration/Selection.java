package tenure.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who of many customers is moved in a batch.
 *
 * @param chosen those who are, the first to go first
 * @param waiting those who may be and for whom there is no room, in the same order
 * @param refused those who may not be, in the order of their ids
 */
record Selection(List<Candidate> chosen, List<Candidate> waiting, List<Candidate> refused) {

    static Selection of(List<Candidate> candidates, int room) {
        List<Candidate> allowed = candidates.stream()
                .filter(Candidate::allowed)
                .sorted(Candidate.SOONEST)
                .toList();
        List<Candidate> refused = candidates.stream()
                .filter(candidate -> !candidate.allowed())
                .sorted(Comparator.comparing(Candidate::account))
                .toList();
        int size = Math.min(room, allowed.size());
        return new Selection(
                List.copyOf(allowed.subList(0, size)),
                List.copyOf(allowed.subList(size, allowed.size())),
                new ArrayList<>(refused));
    }

    int size() {
        return chosen.size() + waiting.size() + refused.size();
    }
}
