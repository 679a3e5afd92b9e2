package tenure.api.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tenure.api.access.AskedReader;
import tenure.api.access.NotAllowed;
import tenure.api.access.Walk;
import tenure.decision.ActionAnswer;
import tenure.decision.Decision;
import tenure.decision.EntityDecider;
import tenure.facts.Asked;
import tenure.facts.Deed;
import tenure.facts.Entities;
import tenure.facts.Entity;
import tenure.request.Action;
import tenure.security.Caller;

/** Reads searches put to a pack of entities into walks. Candidates have the properties that are stored, no others. */
record EntitySearch(String pack, EntityDecider decider) {

    Walk search(Target target, JsonNode body, Caller caller) {
        SearchQuery query = SearchQuery.read(target, pack, body);
        Asked asked = new AskedReader(decider.entities()).read(query.question());
        if (!caller.mayAskAs(asked.subject().type(), asked.subject().id())) {
            throw new NotAllowed();
        }
        return new SearchWalk(query, () -> haystack(target, asked));
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
                decider, type, id -> asking.apply(decider.entities().entity(type, id, Map.of())));
    }

    private Haystack actions(Asked asked) {
        List<Action> actions = decider.actions();
        List<Decision> decisions = decider.decide(
                actions.stream().map(action -> asked.about(new Deed(action))).toList());
        List<ActionAnswer> answers = new ArrayList<>(actions.size());
        for (int i = 0; i < actions.size(); i++) {
            answers.add(new ActionAnswer(actions.get(i), decisions.get(i)));
        }
        return new ActionHaystack(answers, decider::saysMore, asked.context().flag("explain"));
    }
}
