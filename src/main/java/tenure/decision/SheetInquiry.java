package tenure.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenure.decision.Explanation.Extent;
import tenure.facts.FeatureEntry;
import tenure.facts.Inquiry;
import tenure.facts.Question;
import tenure.rules.PageLayout.Part;
import tenure.rules.Session.Evidence;

/** The questions of a page about one resource, put together in one session, and what came out. */
final class SheetInquiry {

    /** The stage of reasons that tell nothing of the resource, not even that it is there. */
    private static final int FIRST = 1;

    private final Decider decider;
    private final SheetForm form;
    private final Inquiry inquiry;
    private final List<PageQuestion> questions;
    private final List<Ruling> rulings;

    SheetInquiry(Decider decider, SheetForm form, Inquiry inquiry) {
        this.decider = decider;
        this.form = form;
        this.inquiry = inquiry;
        this.questions = Stream.concat(form.questions().stream(), new PlanQuestions(decider).about(inquiry).stream())
                .toList();
        this.rulings = decider.decide(questions.stream().map(this::put).toList(), Evidence.RULES);
    }

    /** Whether the asker learns nothing at all of the resource. */
    boolean refusedAtOnce() {
        return rulings.stream()
                .map(Ruling::decision)
                .allMatch(decision -> decision.outcome() == Outcome.DENY
                        && decider.first(decision).stage() == FIRST);
    }

    boolean shows(Part part) {
        Integer opener = form.openers().get(part);
        return opener != null && decision(opener).allowed();
    }

    /** The sheet, for which the end of an answer is looked for at no more than so many instants. */
    Sheet sheet(int most) {
        List<Part> shown = form.openers().keySet().stream().filter(this::shows).toList();
        Map<Integer, PageAnswer<PageQuestion>> answers = answers(shown, most);
        Map<Part, PageAnswer<PageQuestion>> withheld = new EnumMap<>(Part.class);
        form.openers().forEach((part, opener) -> {
            PageAnswer<PageQuestion> answer = answers.get(opener);
            if (answer != null && !shown.contains(part)) {
                withheld.put(part, answer);
            }
        });
        return new Sheet(
                inquiry.request().resource().id(),
                rulings.get(0).question().service(),
                shown,
                withheld,
                shown.contains(Part.FEATURES) ? features(most) : List.of(),
                List.copyOf(answers.values()),
                answers.keySet().stream().map(this::given).toList());
    }

    private Sheet.Given given(int question) {
        return new Sheet.Given(put(questions.get(question)), rulings.get(question));
    }

    /** The answers about what is shown, and those that keep parts from being shown. */
    private Map<Integer, PageAnswer<PageQuestion>> answers(List<Part> shown, int most) {
        Map<Integer, PageAnswer<PageQuestion>> answers = new TreeMap<>();
        List<Integer> told = IntStream.range(0, rulings.size())
                .filter(i -> {
                    Part part = questions.get(i).part();
                    return part == null
                            || shown.contains(part)
                            || form.openers().containsValue(i);
                })
                .boxed()
                .toList();
        Map<Integer, Instant> ends = ends(told, most);
        told.forEach(i -> answers.put(i, new PageAnswer<>(questions.get(i), decision(i), ends.get(i))));
        return answers;
    }

    /** When answers end; of those that are explained no further, that is not told either. */
    private Map<Integer, Instant> ends(List<Integer> told, int most) {
        Explainer explainer = new Explainer(decider);
        Map<Integer, Instant> ends = new HashMap<>();
        told.stream()
                .filter(i -> explainer.extent(inquiry, decision(i)) == Extent.FULL)
                .collect(Collectors.groupingBy(i -> Alike.of(rulings.get(i).question())))
                .values()
                .forEach(alike -> ends.putAll(endsOf(alike, most)));
        return ends;
    }

    /** What answers have in common whose ends are looked for at the same instants. */
    private record Alike(boolean ofWholeAccount, @Nullable LocalDate named) {
        static Alike of(Question question) {
            return new Alike(question.aboutWholeAccount(), question.startDate());
        }
    }

    /** When answers end that are all about the same facts. */
    private Map<Integer, Instant> endsOf(List<Integer> alike, int most) {
        if (alike.isEmpty()) {
            return Map.of();
        }
        Horizons horizons = new Horizons(
                alike.stream().map(this::decision).toList(),
                (instant, which) -> decider
                        .decide(
                                which.stream()
                                        .map(i -> at(instant, put(questions.get(alike.get(i)))))
                                        .toList(),
                                Evidence.FINDINGS_ONLY)
                        .stream()
                        .map(Ruling::decision)
                        .toList(),
                most);
        Map<Integer, Instant> ends = new HashMap<>();
        horizons.after(asOf(), new Horizon(decider).boundaries(put(questions.get(alike.get(0)))))
                .forEach((i, end) -> ends.put(alike.get(i), end));
        return ends;
    }

    private List<PageAnswer<FeatureEntry>> features(int most) {
        List<FeatureEntry> features = form.features();
        List<Decision> decisions = decider.entitled(inquiry, features);
        Horizons horizons = new Horizons(
                decisions,
                (instant, which) -> decider.entitled(
                        at(instant, inquiry), which.stream().map(features::get).toList()),
                most);
        Map<Integer, Instant> ends = horizons.after(asOf(), new Horizon(decider).boundaries(inquiry));
        List<PageAnswer<FeatureEntry>> answers = new ArrayList<>(features.size());
        for (int i = 0; i < features.size(); i++) {
            answers.add(new PageAnswer<>(features.get(i), decisions.get(i), ends.get(i)));
        }
        return answers;
    }

    private Inquiry put(PageQuestion question) {
        return inquiry.forAction(question.action());
    }

    private static Inquiry at(Instant instant, Inquiry inquiry) {
        return inquiry.in(inquiry.request().context().at(instant));
    }

    private Decision decision(int question) {
        return rulings.get(question).decision();
    }

    private Instant asOf() {
        return inquiry.request().context().asOf();
    }
}
