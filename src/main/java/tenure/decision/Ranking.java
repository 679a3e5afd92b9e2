package tenure.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tenure.facts.Numbered;
import tenure.rules.Edition;
import tenure.rules.Finding;
import tenure.rules.Heard;
import tenure.rules.Session;
import tenure.rules.Session.Evidence;

/** Has the rules of one edition say, of several who might have a turn, who may and who goes first. */
public final class Ranking {

    /** More in one session are no quicker, and one that fails has all of them asked again one by one. */
    private static final int TOGETHER = 50;

    private final Edition edition;
    private final Weighing weighing;

    public Ranking(Edition edition) {
        this.edition = edition;
        this.weighing = new Weighing(edition.reasons(), edition.weighing(), edition.sources());
    }

    /** The standing of each, in their order. */
    public List<Standing> rank(List<? extends Numbered> candidates, Evidence evidence) {
        List<Standing> standings = new ArrayList<>(candidates.size());
        for (int from = 0; from < candidates.size(); from += TOGETHER) {
            List<Numbered> some = new ArrayList<>(TOGETHER);
            for (Numbered one : candidates.subList(from, Math.min(from + TOGETHER, candidates.size()))) {
                some.add(one.numbered(some.size()));
            }
            for (Heard heard : edition.rules().consult(new Session(some, List.of(), evidence))) {
                standings.add(standing(heard));
            }
        }
        return standings;
    }

    private Standing standing(Heard heard) {
        int points = preferences(heard).mapToInt(Finding.Preferred::points).sum();
        return new Standing(
                weighing.weigh(heard.findings()),
                points,
                inOrder(preferences(heard), Finding.Preferred::reason),
                inOrder(
                        heard.findings().stream()
                                .filter(Finding.Warned.class::isInstance)
                                .map(Finding.Warned.class::cast),
                        Finding.Warned::reason),
                heard.fired());
    }

    private static Stream<Finding.Preferred> preferences(Heard heard) {
        return heard.findings().stream()
                .filter(Finding.Preferred.class::isInstance)
                .map(Finding.Preferred.class::cast);
    }

    private <T> List<String> inOrder(Stream<T> findings, Function<T, String> reason) {
        return findings.map(reason)
                .distinct()
                .sorted(Comparator.comparingInt(code -> weighing.reason(code).place()))
                .toList();
    }
}
