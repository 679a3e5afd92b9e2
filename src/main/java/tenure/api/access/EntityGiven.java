package tenure.api.access;

import tenure.decision.EntityRuling;
import tenure.facts.Asked;
import tenure.facts.Asker;
import tenure.facts.Inquiry;
import tenure.record.Call;
import tenure.record.Given;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/**
 * Decisions by packs of entities as they are kept: who asked for what on what, the answer and the rules. What was said of
 * the entities is not kept.
 */
public final class EntityGiven {

    private EntityGiven() {}

    /** The decision as it is to be kept, being the one at this place of the call. */
    public static Given of(Call call, int place, EntityRuling ruling) {
        Asked asked = ruling.asked();
        Request request = new Request(
                new Subject(asked.subject().type(), asked.subject().id()),
                new Action(asked.action().name(), asked.action().sent()),
                new Resource(asked.resource().type(), asked.resource().id()),
                new Context(call.at(), null, null, Explain.ANSWER_ONLY));
        Asker asker = Asker.unknown(asked.subject().type(), asked.subject().id());
        return new Given(place, new Inquiry(request, asker, null, null, ""), ruling.decision(), ruling.fired());
    }
}
