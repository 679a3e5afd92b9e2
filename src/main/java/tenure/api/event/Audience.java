package tenure.api.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decider;
import tenure.decision.Ruling;
import tenure.event.Told;
import tenure.event.Wanted;
import tenure.facts.FactSource;
import tenure.facts.Inquiry;
import tenure.json.RequestRefused;
import tenure.record.Given;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.Session.Evidence;
import tenure.security.Caller;
import tenure.security.Group;

/**
 * What a caller is told of events: enforcement points, staff and operators all; a customer those of its account; a
 * partner those of its customers on which the rules let it see what happened.
 */
final class Audience {

    private static final String ACCOUNT = "account";
    private static final int FORBIDDEN = 403;

    private final Caller caller;
    private final FactSource facts;
    private final Decider decider;
    private final Instant now;

    Audience(Caller caller, FactSource facts, Decider decider, Instant now) {
        this.caller = caller;
        this.facts = facts;
        this.decider = decider;
        this.now = now;
    }

    /** Events that may be told, and the decisions that let them be, in order of their places. */
    record Heard(List<Told> events, List<Given> looks) {}

    /** What the caller may look for of what it asks for; null when that can be nothing. */
    @Nullable
    Wanted wanted(FeedRequest asked) {
        if (hearsAll()) {
            return new Wanted(asked.types(), asked.account(), null);
        }
        if (caller.in(Group.CUSTOMER) && caller.accountId() != null) {
            boolean own = asked.account() == null || asked.account().equals(caller.accountId());
            return own ? new Wanted(asked.types(), caller.accountId(), null) : null;
        }
        if (caller.in(Group.PARTNER) && caller.partnerId() != null) {
            return new Wanted(asked.types(), asked.account(), caller.partnerId());
        }
        throw new RequestRefused(FORBIDDEN, "Your token says neither whose customer nor whose partner you are.");
    }

    /** Whether each event has to be decided about by itself. */
    boolean isJudged() {
        return !hearsAll() && !(caller.in(Group.CUSTOMER) && caller.accountId() != null);
    }

    private boolean hearsAll() {
        return caller.in(Group.PEP) || caller.in(Group.STAFF) || caller.in(Group.ADMIN);
    }

    /** Those of the events that the rules let the partner be told of, each account asked about once. */
    Heard heard(List<Told> events) {
        List<Request> requests = events.stream()
                .map(Told::account)
                .filter(Objects::nonNull)
                .distinct()
                .map(this::request)
                .toList();
        if (requests.isEmpty()) {
            return new Heard(List.of(), List.of());
        }
        List<Inquiry> inquiries = facts.now(requests);
        List<Ruling> rulings = decider.decide(inquiries, Evidence.RULES);
        Set<String> seen = new HashSet<>();
        List<Given> looks = new ArrayList<>();
        for (int i = 0; i < rulings.size(); i++) {
            if (rulings.get(i).decision().allowed()) {
                seen.add(requests.get(i).resource().id());
                looks.add(new Given(looks.size(), inquiries.get(i), rulings.get(i)));
            }
        }
        return new Heard(
                events.stream().filter(event -> seen.contains(event.account())).toList(), looks);
    }

    private Request request(String account) {
        return new Request(
                new Subject(Group.PARTNER.word(), caller.sub()),
                new Action(decider.edition().events().seenWith(), Map.of()),
                new Resource(ACCOUNT, account),
                new Context(now, null, null, Explain.ANSWER_ONLY));
    }
}
