package tenure.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.facts.ActionEntry;
import tenure.facts.Inquiry;
import tenure.facts.NeededProperty;
import tenure.facts.NeededProperty.Form;
import tenure.facts.Plan;
import tenure.facts.Question;
import tenure.request.Action;
import tenure.rules.Session.Evidence;

/**
 * What can be asked about the plan of a service: each action that needs a plan or a day, with every plan the definitions
 * offer the service, and for each the first day on which the answer is no refusal.
 */
final class PlanQuestions {

    private final Decider decider;

    PlanQuestions(Decider decider) {
        this.decider = decider;
    }

    /** The questions about the inquiry's resource, in the order of the table of actions. */
    List<PageQuestion> about(Inquiry inquiry) {
        if (inquiry.service().isEmpty()) {
            return List.of();
        }
        PlanValues values = new PlanValues(inquiry);
        return decider.edition().catalogue().actions().values().stream()
                .filter(PlanQuestions::isAsked)
                .filter(action ->
                        action.on().contains(inquiry.request().resource().type()))
                .flatMap(action -> first(inquiry, candidates(action, values)).stream())
                .map(action -> new PageQuestion(action, null, "", texts(action)))
                .toList();
    }

    /** Whether plans and days are all that it needs, and it does need some. */
    private static boolean isAsked(ActionEntry action) {
        return !action.needs().isEmpty()
                && action.needs().stream()
                        .map(NeededProperty::form)
                        .allMatch(form -> form == Form.PLAN || form == Form.DATE);
    }

    /** By plan, one for each day, the earliest first. */
    private static Map<String, List<Action>> candidates(ActionEntry action, PlanValues values) {
        String plan = name(action, Form.PLAN);
        String day = name(action, Form.DATE);
        Map<String, List<Action>> candidates = new LinkedHashMap<>();
        for (String id : plan == null ? List.of("") : values.plans()) {
            List<Action> actions = new ArrayList<>();
            for (LocalDate date : values.days()) {
                Map<String, @Nullable Object> properties = new LinkedHashMap<>();
                if (plan != null) {
                    properties.put(plan, id);
                }
                if (day != null) {
                    properties.put(day, date.toString());
                }
                actions.add(new Action(action.name(), properties));
            }
            candidates.put(id, actions);
        }
        return candidates;
    }

    private List<Action> first(Inquiry inquiry, Map<String, List<Action>> candidates) {
        List<Action> all = candidates.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        List<Ruling> rulings =
                decider.decide(all.stream().map(inquiry::forAction).toList(), Evidence.FINDINGS_ONLY);
        List<Action> first = new ArrayList<>();
        int at = 0;
        for (List<Action> ofPlan : candidates.values()) {
            List<Ruling> answers = rulings.subList(at, at + ofPlan.size());
            at += ofPlan.size();
            if (isOffered(answers.get(0).question())) {
                first.add(ofPlan.get(firstPossible(answers)));
            }
        }
        return first;
    }

    private static boolean isOffered(Question question) {
        Plan plan = question.plan();
        return plan == null || question.service().offered(plan);
    }

    private static int firstPossible(List<Ruling> answers) {
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).decision().outcome() != Outcome.DENY) {
                return i;
            }
        }
        return 0;
    }

    private static @Nullable String name(ActionEntry action, Form form) {
        return action.needs().stream()
                .filter(needed -> needed.form() == form)
                .map(NeededProperty::name)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> texts(Action action) {
        Map<String, String> texts = new LinkedHashMap<>();
        action.properties().forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
