package tenure.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tenure.facts.Asked;
import tenure.facts.Entities;
import tenure.request.Action;
import tenure.rules.Edition;
import tenure.rules.EntityPack;
import tenure.rules.Heard;
import tenure.rules.Session;
import tenure.rules.Session.Evidence;

/** Answers questions in AuthZEN's own words, by the rules of one pack of entities. */
public final class EntityDecider {

    private final EntityPack pack;
    private final Weighing weighing;

    public EntityDecider(EntityPack pack) {
        this.pack = pack;
        Edition edition = pack.edition();
        this.weighing = new Weighing(edition.reasons(), edition.weighing(), edition.sources());
    }

    public Edition edition() {
        return pack.edition();
    }

    public Entities entities() {
        return pack.entities();
    }

    /** Every action of the pack, with each combination of the values its properties may have. */
    public List<Action> actions() {
        return pack.actions();
    }

    /** The answer to each question, in their order. All share a session. */
    public List<EntityRuling> decide(List<Asked> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        List<Asked> numbered = new ArrayList<>(questions.size());
        for (Asked question : questions) {
            numbered.add(question.numbered(numbered.size()));
        }
        List<Heard> heard = edition().rules().consult(new Session(numbered, List.of(), Evidence.RULES));
        List<EntityRuling> rulings = new ArrayList<>(heard.size());
        for (int i = 0; i < heard.size(); i++) {
            Heard one = heard.get(i);
            rulings.add(new EntityRuling(questions.get(i), weighing.weigh(one.findings()), one.fired()));
        }
        return rulings;
    }

    /** Whether the rules said more than yes or no: a reason, a duty, a source or a cost. */
    public boolean saysMore(Decision decision) {
        return !Collections.disjoint(decision.reasons(), edition().reasons().keySet())
                || !decision.obligations().isEmpty()
                || decision.source() != null
                || decision.cost() != null;
    }
}
