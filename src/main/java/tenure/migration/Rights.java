package tenure.migration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decider;
import tenure.decision.Decision;
import tenure.decision.Ruling;
import tenure.facts.ActionEntry;
import tenure.facts.Asker;
import tenure.facts.ControlEntry;
import tenure.facts.Inquiry;
import tenure.facts.Moment;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.ControlHeld;
import tenure.facts.history.Dated;
import tenure.facts.history.ServiceHistory;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.Session.Evidence;

/** Asks the rules what the primary user of a customer could do: every action of the classes that are compared. */
final class Rights {

    private static final String ACCOUNT = "account";
    private static final String SERVICE = "service";
    private static final String CONTROL = "control";
    private static final String CUSTOMER = "customer";
    private static final String PRIMARY = "PRIMARY";

    private final Decider decider;
    private final Set<String> classes;

    Rights(Decider decider) {
        this.decider = decider;
        this.classes = decider.edition().acts().migration().compares();
    }

    /** What the rules answer to each, at that moment, as the account is here. */
    Map<Right, Decision> of(AccountHistory account, Instant at) {
        List<Right> rights = rights(account, at);
        List<Inquiry> inquiries =
                rights.stream().map(right -> inquiry(right, account, at)).toList();
        Map<Right, Decision> answers = new LinkedHashMap<>();
        if (!inquiries.isEmpty()) {
            List<Ruling> rulings = decider.decide(inquiries, Evidence.FINDINGS_ONLY);
            for (int i = 0; i < rights.size(); i++) {
                answers.put(rights.get(i), rulings.get(i).decision());
            }
        }
        return answers;
    }

    private List<Right> rights(AccountHistory account, Instant at) {
        List<Right> rights = new ArrayList<>();
        for (ActionEntry action : decider.edition().catalogue().actions().values()) {
            if (!classes.contains(action.actionClass())) {
                continue;
            }
            if (action.on().contains(ACCOUNT)) {
                rights.add(new Right(action.name(), ACCOUNT, account.id(), ""));
            }
            if (action.on().contains(SERVICE)) {
                account.services().values().forEach(service -> add(rights, action, service, at));
            }
        }
        return rights;
    }

    private void add(List<Right> rights, ActionEntry action, ServiceHistory service, Instant at) {
        boolean ofControl =
                action.needs().stream().anyMatch(needed -> needed.name().equals(CONTROL));
        if (!ofControl) {
            rights.add(new Right(action.name(), SERVICE, service.id(), ""));
            return;
        }
        for (ControlHeld held : service.controls()) {
            ControlEntry entry = decider.edition().catalogue().controls().get(held.control());
            boolean active =
                    Dated.covers(held.from(), held.until(), Moment.at(at).day());
            if (active && entry != null && action.takes().contains(entry.kind())) {
                rights.add(new Right(action.name(), SERVICE, service.id(), held.control()));
            }
        }
    }

    private static Inquiry inquiry(Right right, AccountHistory account, Instant at) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        if (!right.control().isEmpty()) {
            properties.put(CONTROL, right.control());
        }
        Request request = new Request(
                new Subject(CUSTOMER, PRIMARY),
                new Action(right.action(), properties),
                new Resource(right.resourceType(), right.resource()),
                new Context(at, null, null, Explain.ANSWER_ONLY));
        Asker asker = new Asker(CUSTOMER, PRIMARY, true, PRIMARY, account.id());
        return new Inquiry(request, asker, account, null, right.resourceType().equals(SERVICE) ? right.resource() : "");
    }
}
