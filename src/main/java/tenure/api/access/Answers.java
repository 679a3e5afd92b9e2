package tenure.api.access;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.api.DecisionMeters;
import tenure.decision.Decider;
import tenure.decision.Explainer;
import tenure.decision.Explanation;
import tenure.decision.Ruling;
import tenure.facts.FactSource;
import tenure.facts.Inquiry;
import tenure.record.Call;
import tenure.request.Context.Explain;
import tenure.rules.Session.Evidence;

/** Answers inquiries by one decider, explained where that was asked for. */
record Answers(Decider decider, FactSource facts, DecisionMeters meters, Call call, Manner manner) {

    List<Answer> to(List<Inquiry> inquiries) {
        List<Ruling> rulings = meters.time(() -> decider.decide(inquiries, Evidence.RULES));
        List<Answer> answers = new ArrayList<>(rulings.size());
        for (int i = 0; i < rulings.size(); i++) {
            Ruling ruling = rulings.get(i);
            answers.add(new Answer(inquiries.get(i), ruling, explanation(inquiries.get(i)), manner));
        }
        return answers;
    }

    private @Nullable Explanation explanation(Inquiry inquiry) {
        return inquiry.request().context().explain() == Explain.IN_FULL
                ? new Explainer(decider).explain(inquiry)
                : null;
    }
}
