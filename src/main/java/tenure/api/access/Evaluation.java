package tenure.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tenure.api.DecisionMeters;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.facts.FactSource;
import tenure.record.Call;
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
    private final Calls calls;
    private final DecisionMeters meters;
    private final String base;

    /**
     * @param url where clients reach Tenure, when that is not where their requests seem to go
     */
    Evaluation(
            InForce inForce,
            FactSource facts,
            Calls calls,
            DecisionMeters meters,
            @ConfigProperty(name = "tenure.url") Optional<String> url) {
        this.inForce = inForce;
        this.facts = facts;
        this.calls = calls;
        this.meters = meters;
        this.base = url.orElse("").replaceAll("/+$", "");
    }

    Walk one(JsonNode body, Caller caller, @Nullable String requestId) {
        Answers answers = answers(caller, requestId);
        Request request = new RequestReader(answers.call().at()).read(body);
        check(caller, request.subject());
        return new SingleWalk(request, answers);
    }

    Walk many(JsonNode body, Caller caller, @Nullable String requestId) {
        Batch batch = Batch.read(body, MOST);
        if (batch == null) {
            return one(body, caller, requestId);
        }
        Answers answers = answers(caller, requestId);
        RequestReader reader = new RequestReader(answers.call().at());
        List<Item> items = new ArrayList<>(batch.items().size());
        for (JsonNode item : batch.items()) {
            Item read = Item.read(item, reader);
            if (read.request() != null) {
                check(caller, read.request().subject());
            }
            items.add(read);
        }
        return new BatchWalk(items, batch.semantic(), answers);
    }

    /** The facts behind an answer are for the portal, for staff and for the customer; never for partners. */
    private Answers answers(Caller caller, @Nullable String requestId) {
        Decider decider = inForce.decider();
        Call call = calls.begin(caller, requestId, decider.edition());
        boolean withFacts = caller.in(Group.PEP) || caller.in(Group.STAFF) || caller.in(Group.CUSTOMER);
        return new Answers(decider, facts, meters, call, new Manner(withFacts, base));
    }

    private static void check(Caller caller, Subject subject) {
        if (!caller.mayAskAs(subject.type(), subject.id())) {
            throw new NotAllowed();
        }
    }
}
