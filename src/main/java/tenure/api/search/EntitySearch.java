package tenure.api.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tenure.api.access.AskedReader;
import tenure.api.access.EntityGiven;
import tenure.api.access.NotAllowed;
import tenure.api.access.Walk;
import tenure.decision.EntityDecider;
import tenure.facts.Asked;
import tenure.facts.Deed;
import tenure.facts.Entities;
import tenure.facts.Entity;
import tenure.record.Call;
import tenure.record.Given;

/** Reads searches put to a pack of entities into walks. Candidates have the properties that are stored, no others. */
record EntitySearch(String pack, EntityDecider decider, Call call) {

    Walk search(Target target, JsonNode body) {
        SearchQuery query = SearchQuery.read(target, pack, body);
        Asked asked = new AskedReader(decider.entities()).read(query.question());
        if (!call.caller().mayAskAs(asked.subject().type(), asked.subject().id())) {
            throw new NotAllowed();
        }
        return new SearchWalk(call, query, () -> haystack(target, asked));
    }

    private Haystack haystack(Target target, Asked asked) {
        Entities entities = decider.entities();
        boolean by = target == Target.SUBJECT || entities.searchable(asked.subject());
        boolean on = target == Target.RESOURCE || entities.searchable(asked.resource());
        if (!by || !on) {
            return Haystack.EMPTY;
        }
        return switch (target) {
            case SUBJECT -> candidates(asked.subject().type(), asked::by);
            case RESOURCE -> candidates(asked.resource().type(), asked::on);
            case ACTION -> actions(asked);
        };
    }

    private Haystack candidates(String type, Function<Entity, Asked> asking) {
        return new EntityHaystack(
                call, decider, type, id -> asking.apply(decider.entities().entity(type, id, Map.of())));
    }

    private Haystack actions(Asked asked) {
        List<Asked> questions = decider.actions().stream()
                .map(action -> asked.about(new Deed(action)))
                .toList();
        List<Given> answers = decider.decide(questions).stream()
                .map(ruling -> EntityGiven.of(call, 0, ruling))
                .toList();
        return new ActionHaystack(answers, decider::saysMore, asked.context().flag("explain"));
    }
}
