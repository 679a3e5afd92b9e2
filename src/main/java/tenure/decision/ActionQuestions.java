package tenure.decision;

import java.util.ArrayList;
import java.util.List;
import tenure.facts.Inquiry;
import tenure.request.Action;
import tenure.rules.Session.Evidence;

/**
 * Asks for every action that could be done on a resource at once, in one session: with every control, product and level
 * it could be about, and some amount where it needs one.
 */
public final class ActionQuestions {

    private final Decider decider;
    private final PageQuestions questions;

    public ActionQuestions(Decider decider) {
        this.decider = decider;
        this.questions = new PageQuestions(decider.edition());
    }

    /** The answers, in the order of the pack's tables. Whatever the inquiry's action is, all are asked for. */
    public List<ActionAnswer> answers(Inquiry inquiry) {
        List<Action> actions = questions.about(inquiry.request().resource().type()).stream()
                .map(PageQuestion::action)
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
