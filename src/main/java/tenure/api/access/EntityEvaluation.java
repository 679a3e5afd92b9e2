package tenure.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import tenure.decision.EntityDecider;
import tenure.facts.Asked;
import tenure.facts.Entity;
import tenure.record.Call;

/** Reads a call to a pack of entities into a walk. */
final class EntityEvaluation {

    private final EntityDecider decider;
    private final Call call;

    EntityEvaluation(EntityDecider decider, Call call) {
        this.decider = decider;
        this.call = call;
    }

    Walk one(JsonNode body) {
        Asked asked = new AskedReader(decider.entities()).read(body);
        check(asked.subject());
        return new EntityWalk(call, decider, List.of(new EntityItem(asked, "")), null);
    }

    Walk many(JsonNode body) {
        Batch batch = Batch.read(body, Evaluation.MOST);
        if (batch == null) {
            return one(body);
        }
        AskedReader reader = new AskedReader(decider.entities());
        List<EntityItem> items = new ArrayList<>(batch.items().size());
        for (JsonNode item : batch.items()) {
            EntityItem read = EntityItem.read(item, reader);
            if (read.asked() != null) {
                check(read.asked().subject());
            }
            items.add(read);
        }
        return new EntityWalk(call, decider, items, batch.semantic());
    }

    private void check(Entity subject) {
        if (!call.caller().mayAskAs(subject.type(), subject.id())) {
            throw new NotAllowed();
        }
    }
}
