package tenure.order.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.account.HistoryReader;
import tenure.decision.Decision;
import tenure.facts.ActionEntry;
import tenure.facts.ControlEntry;
import tenure.facts.Inquiry;
import tenure.facts.Moment;
import tenure.facts.Term;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.Dated;
import tenure.facts.history.ServiceHistory;
import tenure.network.Ask;
import tenure.network.Network;
import tenure.network.Provisioning;
import tenure.network.State;
import tenure.network.Thing;
import tenure.order.Act;
import tenure.request.Action;

/**
 * Controls that were carried over, and may not be kept once a new term begins: they end on that day. The rules say which: they
 * are asked whether each may be kept then, on the account as it becomes. A later order may change what they say.
 */
@Singleton
class Lapses {

    private static final String KEEP = "keep";
    private static final String UNTIL = "until";
    private static final String CONTROL = "control";

    private final Network network;

    Lapses(Network network) {
        this.network = network;
    }

    /** Looks again at what lapses when the next term begins, if one is agreed. */
    void lookAgain(Act act) throws SQLException {
        ServiceHistory service = Objects.requireNonNull(
                after(act.draft().asStored(), act).services().get(act.inquiry().service()));
        Optional<Term> next = service.terms().stream()
                .filter(term -> term.from().isAfter(act.today()))
                .findFirst();
        if (next.isPresent()) {
            settle(act, next.get().from());
        }
    }

    /** Ends what lapses when a term begins on that day, and lets stay what does not; returns the former. */
    List<String> settle(Act act, LocalDate from) throws SQLException {
        JsonNode then = act.draft().asStored().deepCopy();
        List<ControlEntry> carried = carried(act, then, from);
        List<Decision> kept = kept(act, then, from, carried);
        List<String> lapsing = new ArrayList<>();
        for (int i = 0; i < carried.size(); i++) {
            ControlEntry control = carried.get(i);
            Thing thing = ControlEffects.thing(act.account().id(), act.inquiry().service(), control);
            Ask ask = Ask.plainly(act.order(), from, act.now());
            if (!kept.get(i).allowed()) {
                lapsing.add(control.name());
                act.service().dropControl(control.name(), from);
                network.remove(act.transaction().connection(), thing, ask);
            } else if (isEnding(act, control.name(), from)) {
                act.service().keepControl(control.name(), from);
                network.set(act.transaction().connection(), thing, Ask.plainly(act.order(), act.today(), act.now()));
            }
        }
        return lapsing;
    }

    /**
     * The carried controls that are active up to that day or beyond; those that an earlier order has end on it have no end in
     * the account to look at.
     */
    private List<ControlEntry> carried(Act act, JsonNode then, LocalDate from) throws SQLException {
        Map<String, ControlEntry> catalogue =
                act.decider().edition().catalogue().controls();
        List<ControlEntry> carried = new ArrayList<>();
        for (JsonNode held : controls(then, act.inquiry().service())) {
            ControlEntry control = catalogue.get(held.path(CONTROL).asText());
            if (control == null || !held.path("grandfathered").asBoolean()) {
                continue;
            }
            LocalDate begin = LocalDate.parse(held.path("from").asText());
            if (isEnding(act, control.name(), from)
                    && from.toString().equals(held.path(UNTIL).asText())) {
                ((ObjectNode) held).remove(UNTIL);
            }
            String until = held.path(UNTIL).textValue();
            if (Dated.covers(begin, until == null ? null : LocalDate.parse(until), from)) {
                carried.add(control);
            }
        }
        return carried;
    }

    /** Whether an earlier order has the network take the control away on that day, which is still to come. */
    private boolean isEnding(Act act, String control, LocalDate from) throws SQLException {
        for (Provisioning one :
                network.live(act.transaction().connection(), act.account().id(), act.today())) {
            Thing thing = one.thing();
            if (thing.service().equals(act.inquiry().service())
                    && thing.name().equals(control)
                    && one.goal() == State.GONE
                    && one.due().equals(from)
                    && from.isAfter(act.today())) {
                return true;
            }
        }
        return false;
    }

    private static List<Decision> kept(Act act, JsonNode then, LocalDate from, List<ControlEntry> carried) {
        Inquiry inquiry = act.inquiry()
                .about(after(then, act))
                .in(act.inquiry().request().context().at(Moment.startOf(from)));
        return act.decider()
                .entitled(carried.stream()
                        .map(control -> inquiry.forAction(
                                new Action(action(act, KEEP, control.kind()), Map.of(CONTROL, control.name()))))
                        .toList());
    }

    /** The action of that verb which takes controls of this kind. */
    static String action(Act act, String verb, String kind) {
        return act.decider().edition().catalogue().actions().values().stream()
                .filter(action -> action.verb().equals(verb) && action.takes().contains(kind))
                .map(ActionEntry::name)
                .findFirst()
                .orElse("");
    }

    /** The history of the account as it becomes. */
    private static AccountHistory after(JsonNode account, Act act) {
        AccountHistory before = Objects.requireNonNull(act.inquiry().account());
        return new HistoryReader(plan -> rate(before, plan)).read(account);
    }

    /* What plans cost has no part in what may be kept; those of other services are as good as any. */
    private static BigDecimal rate(AccountHistory account, String plan) {
        return account.services().values().stream()
                .filter(service -> service.plan().equals(plan))
                .map(ServiceHistory::monthlyRate)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static Iterable<JsonNode> controls(JsonNode account, String id) {
        for (JsonNode service : account.path("services")) {
            if (service.path("id").asText().equals(id)) {
                return service.path("controls");
            }
        }
        return List.<JsonNode>of();
    }

    /** The last term that is agreed; null when none is. */
    static @Nullable Term last(Act act) {
        AccountHistory account = Objects.requireNonNull(act.inquiry().account());
        List<Term> terms = Objects.requireNonNull(
                        account.services().get(act.inquiry().service()))
                .terms();
        return terms.isEmpty() ? null : terms.get(terms.size() - 1);
    }
}
