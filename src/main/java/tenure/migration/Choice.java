package tenure.migration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tenure.decision.Standing;
import tenure.facts.Invitee;

/**
 * Whom the rules have invited, of the contacts of an account.
 *
 * @param standings of the contacts, in their order
 */
record Choice(List<Invitee> invitees, List<Standing> standings) {

    /** The id of the contact; of two of equal standing, the one that is named first. */
    Optional<String> contact() {
        return place().map(place -> invitees.get(place).contact());
    }

    /** Why that one. */
    List<String> because() {
        return place().map(place -> standings.get(place).because()).orElse(List.of());
    }

    /** Why nobody, as far as the rules say. */
    Set<String> reasons() {
        return standings.stream()
                .flatMap(standing -> standing.decision().reasons().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Integer> place() {
        return IntStream.range(0, standings.size())
                .filter(place -> standings.get(place).allowed())
                .boxed()
                .reduce((one, other) ->
                        standings.get(other).points() > standings.get(one).points() ? other : one);
    }
}
