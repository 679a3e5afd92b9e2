package tenure.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import tenure.decision.EntityDecider;
import tenure.facts.Asked;
import tenure.facts.Entity;
import tenure.security.Caller;

/** Reads calls to a pack of entities into walks. */
final class EntityEvaluation {

    private final EntityDecider decider;

    EntityEvaluation(EntityDecider decider) {
        this.decider = decider;
    }

    Walk one(JsonNode body, Caller caller) {
        Asked asked = new AskedReader(decider.entities()).read(body);
        check(caller, asked.subject());
        return new EntityWalk(decider, List.of(new EntityItem(asked, "")), null);
    }

    Walk many(JsonNode body, Caller caller) {
        Batch batch = Batch.read(body, Evaluation.MOST);
        if (batch == null) {
            return one(body, caller);
        }
        AskedReader reader = new AskedReader(decider.entities());
        List<EntityItem> items = new ArrayList<>(batch.items().size());
        for (JsonNode item : batch.items()) {
            EntityItem read = EntityItem.read(item, reader);
            if (read.asked() != null) {
                check(caller, read.asked().subject());
            }
            items.add(read);
        }
        return new EntityWalk(decider, items, batch.semantic());
    }

    private static void check(Caller caller, Entity subject) {
        if (!caller.mayAskAs(subject.type(), subject.id())) {
            throw new NotAllowed();
        }
    }
}
