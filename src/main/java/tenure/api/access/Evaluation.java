package tenure.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.api.DecisionMeters;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.facts.FactSource;
import tenure.record.Call;
import tenure.record.CallIds;
import tenure.request.Request;
import tenure.request.Subject;
import tenure.security.Caller;
import tenure.security.Group;

/** Reads calls into walks: the question or questions, with the edition and the clock of the whole call. */
@Singleton
class Evaluation {

    /** How many questions one call may put. */
    static final int MOST = 1_000;

    private final InForce inForce;
    private final FactSource facts;
    private final Clock clock;
    private final CallIds ids;
    private final DecisionMeters meters;

    Evaluation(InForce inForce, FactSource facts, Clock clock, CallIds ids, DecisionMeters meters) {
        this.inForce = inForce;
        this.facts = facts;
        this.clock = clock;
        this.ids = ids;
        this.meters = meters;
    }

    Walk one(JsonNode body, Caller caller, @Nullable String requestId) {
        Instant now = clock.instant();
        Request request = new RequestReader(now).read(body);
        check(caller, request.subject());
        return new SingleWalk(request, answers(now, caller, requestId));
    }

    Walk many(JsonNode body, Caller caller, @Nullable String requestId) {
        Batch batch = Batch.read(body, MOST);
        if (batch == null) {
            return one(body, caller, requestId);
        }
        Instant now = clock.instant();
        RequestReader reader = new RequestReader(now);
        List<Item> items = new ArrayList<>(batch.items().size());
        for (JsonNode item : batch.items()) {
            Item read = Item.read(item, reader);
            if (read.request() != null) {
                check(caller, read.request().subject());
            }
            items.add(read);
        }
        return new BatchWalk(items, batch.semantic(), answers(now, caller, requestId));
    }

    /** The facts behind an answer are for the portal, for staff and for the customer; never for partners. */
    private Answers answers(Instant now, Caller caller, @Nullable String requestId) {
        boolean withFacts = caller.in(Group.PEP) || caller.in(Group.STAFF) || caller.in(Group.CUSTOMER);
        Decider decider = inForce.decider();
        Call call = new Call(ids.next(now), now, caller, requestId, decider.edition());
        return new Answers(decider, facts, meters, call, withFacts);
    }

    private static void check(Caller caller, Subject subject) {
        if (!caller.mayAskAs(subject.type(), subject.id())) {
            throw new NotAllowed();
        }
    }
}
