package tenure.order.effect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tenure.decision.Ruling;
import tenure.facts.ControlEntry;
import tenure.facts.Inquiry;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.ControlHeld;
import tenure.facts.history.Dated;
import tenure.facts.history.ServiceHistory;
import tenure.order.Act;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.rules.Session.Evidence;

/**
 * What a group does to its services when it is applied: each step is one that the rules are asked about as if it were ordered
 * by itself, all of them together, on the account as it is locked.
 */
final class Applying {

    private final Act act;
    private final GroupOrder order;
    private final AccountHistory account;
    private final List<Step> steps = new ArrayList<>();

    Applying(Act act, GroupOrder order) {
        this.act = act;
        this.order = order;
        this.account = Objects.requireNonNull(act.inquiry().account());
    }

    /** What comes of a step. */
    enum Fate {
        /** It is set. */
        ADDS,
        /** It is taken off. */
        DROPS,
        /** It stays though the group does not have it. */
        KEEPS,
        /** It is carried over, and would be lost for good. */
        LOSES,
        /** It cannot be set. */
        REFUSES
    }

    /** What comes of a control on a service. */
    record Step(String service, ControlEntry control, Fate fate, List<String> reasons) {

        String named() {
            return service + " " + control.name();
        }

        ObjectNode told() {
            ObjectNode told = JsonNodeFactory.instance.objectNode();
            told.put("service", service).put("control", control.name());
            if (!reasons.isEmpty()) {
                reasons.forEach(told.putArray("reasons")::add);
            }
            return told;
        }
    }

    /** Finds what comes of each control on each service of the group that the account still has. */
    List<Step> steps(ProfileGroup group) {
        List<Inquiry> asked = new ArrayList<>();
        List<Step> open = new ArrayList<>();
        for (String id : group.services()) {
            ServiceHistory service = account.services().get(id);
            if (service != null) {
                ask(service, new LinkedHashSet<>(group.controls()), asked, open);
            }
        }
        List<Ruling> rulings = asked.isEmpty() ? List.of() : act.decider().decide(asked, Evidence.FINDINGS_ONLY);
        for (int i = 0; i < open.size(); i++) {
            steps.add(judged(open.get(i), rulings.get(i)));
        }
        return steps;
    }

    private void ask(ServiceHistory service, Set<String> wanted, List<Inquiry> asked, List<Step> open) {
        Map<String, ControlEntry> catalogue =
                act.decider().edition().catalogue().controls();
        Set<String> active = new HashSet<>();
        for (ControlHeld held : service.controls()) {
            ControlEntry control = catalogue.get(held.control());
            if (control == null || !Dated.covers(held.from(), held.until(), act.today())) {
                continue;
            }
            active.add(held.control());
            if (!wanted.contains(held.control())) {
                boolean carried = held.grandfathered() && isKept(service, control);
                Fate fate = carried ? (order.all() ? Fate.LOSES : Fate.KEEPS) : Fate.DROPS;
                asked.add(inquiry(service, "remove", control));
                open.add(new Step(service.id(), control, fate, List.of()));
            }
        }
        for (String name : wanted) {
            ControlEntry control = catalogue.get(name);
            if (control != null && !active.contains(name)) {
                asked.add(inquiry(service, "add", control));
                open.add(new Step(service.id(), control, Fate.ADDS, List.of()));
            }
        }
    }

    /** Whether what is carried over counts as that still: once it does not, the service may have it by its package or not. */
    private boolean isKept(ServiceHistory service, ControlEntry control) {
        return act.decider()
                .entitled(List.of(inquiry(service, "keep", control)))
                .get(0)
                .allowed();
    }

    private static Step judged(Step step, Ruling ruling) {
        if (ruling.decision().allowed() || step.fate() == Fate.KEEPS) {
            return step;
        }
        Fate fate = step.fate() == Fate.ADDS ? Fate.REFUSES : Fate.KEEPS;
        return new Step(step.service(), step.control(), fate, ruling.decision().reasons());
    }

    private Inquiry inquiry(ServiceHistory service, String verb, ControlEntry control) {
        Context context = act.inquiry().request().context();
        Action action = new Action(Lapses.action(act, verb, control.kind()), Map.of("control", control.name()));
        Request request = new Request(act.by(), action, new Resource("service", service.id()), context);
        return new Inquiry(
                request, act.inquiry().asker(), account, act.inquiry().plans(), service.id());
    }

    /** The steps of that fate, as they are told. */
    ArrayNode told(Fate fate) {
        ArrayNode told = JsonNodeFactory.instance.arrayNode();
        steps.stream().filter(step -> step.fate() == fate).map(Step::told).forEach(told::add);
        return told;
    }

    /** What would be lost, in the words in which it is confirmed. */
    Set<String> loss() {
        Set<String> loss = new HashSet<>();
        steps.stream()
                .filter(step -> step.fate() == Fate.LOSES)
                .map(Step::named)
                .forEach(loss::add);
        return loss;
    }
}
