package tenure.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tenure.facts.Inquiry;
import tenure.request.Action;
import tenure.rules.Session.Evidence;

/**
 * Asks for every action that could be done on a resource at once, in one session: with every control, product and level
 * it could be about, some amount where it needs one, and each plan that is on offer from the first day it can be.
 */
public final class ActionQuestions {

    private final Decider decider;
    private final PageQuestions questions;
    private final PlanQuestions planQuestions;
    private final List<String> order;

    public ActionQuestions(Decider decider) {
        this.decider = decider;
        this.questions = new PageQuestions(decider.edition());
        this.planQuestions = new PlanQuestions(decider);
        this.order = List.copyOf(decider.edition().catalogue().actions().keySet());
    }

    /** The answers, in the order of the pack's tables. Whatever the inquiry's action is, all are asked for. */
    public List<ActionAnswer> answers(Inquiry inquiry) {
        List<Action> actions = Stream.concat(
                        questions.about(inquiry.request().resource().type()).stream(),
                        planQuestions.about(inquiry).stream())
                .map(PageQuestion::action)
                .sorted(Comparator.comparingInt(action -> order.indexOf(action.name())))
                .toList();
        if (actions.isEmpty()) {
            return List.of();
        }
        List<Inquiry> inquiries = actions.stream().map(inquiry::forAction).toList();
        List<Ruling> rulings = decider.decide(inquiries, Evidence.RULES);
        List<ActionAnswer> answers = new ArrayList<>(actions.size());
        for (int i = 0; i < actions.size(); i++) {
            answers.add(new ActionAnswer(inquiries.get(i), rulings.get(i)));
        }
        return answers;
    }
}
