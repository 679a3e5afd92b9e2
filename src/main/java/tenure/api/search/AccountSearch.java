package tenure.api.search;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.api.access.Calls;
import tenure.api.access.NotAllowed;
import tenure.api.access.RequestReader;
import tenure.api.access.Walk;
import tenure.decision.ActionQuestions;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.facts.ActionEntry;
import tenure.facts.Candidates;
import tenure.facts.FactSource;
import tenure.facts.Inquiry;
import tenure.facts.history.AccountHistory;
import tenure.record.Call;
import tenure.record.Given;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** Reads searches about accounts and services into walks. What is found is what evaluation would allow. */
@Singleton
class AccountSearch {

    private static final String ROOT = "";
    private static final Resource NO_RESOURCE = new Resource("", "");
    private static final Subject NO_SUBJECT = new Subject("", "");

    private final InForce inForce;
    private final FactSource facts;
    private final Candidates candidates;
    private final Calls calls;

    AccountSearch(InForce inForce, FactSource facts, Candidates candidates, Calls calls) {
        this.inForce = inForce;
        this.facts = facts;
        this.candidates = candidates;
        this.calls = calls;
    }

    Walk search(Target target, JsonNode body, @Nullable String requestId) {
        SearchQuery query = SearchQuery.read(target, ROOT, body);
        Decider decider = inForce.decider();
        Call call = calls.begin(requestId, decider.edition());
        Request request = new RequestReader(call.at()).read(query.question());
        if (!call.caller().mayAskAs(request.subject().type(), request.subject().id())) {
            throw new NotAllowed();
        }
        return new SearchWalk(call, query, () -> haystack(target, request, decider));
    }

    private Haystack haystack(Target target, Request request, Decider decider) {
        return switch (target) {
            case SUBJECT -> subjects(request, decider);
            case RESOURCE -> resources(request, decider);
            case ACTION -> actions(request, decider);
        };
    }

    private Haystack actions(Request request, Decider decider) {
        Inquiry inquiry = facts.now(List.of(request)).get(0);
        boolean explained = request.context().explain() == Explain.IN_FULL;
        List<Given> answers = new ActionQuestions(decider)
                .answers(inquiry).stream()
                        .map(answer -> new Given(0, answer.inquiry(), answer.ruling()))
                        .toList();
        return new ActionHaystack(answers, any -> true, explained);
    }

    private Haystack subjects(Request request, Decider decider) {
        Request unasked = new Request(NO_SUBJECT, request.action(), request.resource(), request.context());
        Inquiry inquiry = facts.now(List.of(unasked)).get(0);
        AccountHistory account = inquiry.account();
        if (account == null || !fits(request, decider)) {
            return Haystack.EMPTY;
        }
        return new StoreHaystack(
                decider,
                facts,
                (after, most) -> candidates.subjects(account, request.subject().type(), after, most),
                id -> new Request(
                        new Subject(request.subject().type(), id),
                        request.action(),
                        request.resource(),
                        request.context()));
    }

    private Haystack resources(Request request, Decider decider) {
        Request unasked = new Request(request.subject(), request.action(), NO_RESOURCE, request.context());
        Inquiry inquiry = facts.now(List.of(unasked)).get(0);
        if (!inquiry.asker().known() || !fits(request, decider)) {
            return Haystack.EMPTY;
        }
        return new StoreHaystack(
                decider,
                facts,
                (after, most) ->
                        candidates.resources(inquiry.asker(), request.resource().type(), after, most),
                id -> new Request(
                        request.subject(),
                        request.action(),
                        new Resource(request.resource().type(), id),
                        request.context()));
    }

    /** Whether the pack has the action at all, for that type of resource: nobody may do what is not there. */
    private static boolean fits(Request request, Decider decider) {
        return decider.edition()
                .catalogue()
                .actions()
                .getOrDefault(request.action().name(), ActionEntry.UNKNOWN)
                .on()
                .contains(request.resource().type());
    }
}
