package tenure.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tenure.facts.ActionEntry;
import tenure.facts.Catalogue;
import tenure.facts.Grant;
import tenure.facts.Inquiry;
import tenure.facts.Level;
import tenure.facts.Moment;
import tenure.facts.NeededProperty.Form;
import tenure.facts.Order;
import tenure.facts.ProductEntry;
import tenure.facts.Successor;
import tenure.facts.Term;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.BoltOnHeld;
import tenure.facts.history.PackageStep;
import tenure.facts.history.ServiceHistory;
import tenure.request.Action;
import tenure.request.Request;
import tenure.rules.RemedyEntry;

/** All changes that might help with one inquiry, in the pack's order. Whether they do is for the rules to say. */
final class Hypotheses {

    /** Of a longer list of plans the first are tried. */
    private static final int MOST_PLANS = 50;

    private static final String ORDER = "an order to be approved";

    private final Catalogue catalogue;
    private final Inquiry inquiry;
    private final AccountHistory account;
    private final @Nullable ServiceHistory service;
    private final LocalDate today;
    private final PlanValues values;
    private final List<Hypothesis> all = new ArrayList<>();

    Hypotheses(Catalogue catalogue, Inquiry inquiry, AccountHistory account) {
        this.catalogue = catalogue;
        this.inquiry = inquiry;
        this.account = account;
        this.service = account.services().get(inquiry.service());
        this.values = new PlanValues(inquiry);
        this.today = Moment.at(inquiry.request().context().asOf()).day();
    }

    List<Hypothesis> all(List<RemedyEntry> entries) {
        entries.forEach(this::add);
        return all;
    }

    private void add(RemedyEntry entry) {
        switch (entry.how()) {
            case SET_UP -> setUp(entry);
            case SHOW_LOCATION -> service(entry, Map.of(), ServiceHistory::shown);
            case GRANT -> grant(entry);
            case APPROVE -> all.add(new Hypothesis(entry, Map.of(), this::approved));
            case ACCEPT_COST -> all.add(new Hypothesis(entry, Map.of(), Hypotheses::accepted));
            case HOLD_PRODUCT -> catalogue.products().values().forEach(product -> hold(entry, product));
            case TAKE_LEVEL -> catalogue.levels().values().forEach(level -> take(entry, level));
            case OTHER_DAY -> values.days().forEach(day -> name(entry, Form.DATE, "date", day.toString()));
            case OTHER_PLAN ->
                values.plans().stream().limit(MOST_PLANS).forEach(plan -> name(entry, Form.PLAN, "plan", plan));
            case DROP_CHANGE -> drop(entry);
            case ASK_INSTEAD -> instead(entry);
            case NEW_TERM -> service(entry, Map.of(), before -> before.with(new Term(today, null, false)));
            case WAIT -> {
                // Time is tried by Horizon: it changes no fact.
            }
        }
    }

    private void account(RemedyEntry entry, Map<String, Object> members, UnaryOperator<AccountHistory> change) {
        all.add(new Hypothesis(entry, members, (before, decision) -> {
            AccountHistory held = before.account();
            return held == null ? null : before.about(change.apply(held));
        }));
    }

    private void service(RemedyEntry entry, Map<String, Object> members, UnaryOperator<ServiceHistory> change) {
        if (service == null) {
            return;
        }
        account(entry, members, before -> {
            ServiceHistory held = before.services().get(service.id());
            return held == null ? before : before.with(change.apply(held));
        });
    }

    private void setUp(RemedyEntry entry) {
        LocalDate already = account.setUpOn();
        if (already == null || already.isAfter(today)) {
            account(entry, Map.of(), before -> before.setUp(today));
        }
    }

    private void grant(RemedyEntry entry) {
        ActionEntry action = action();
        if (account.partner() != null && !action.scope().isEmpty()) {
            Grant grant =
                    new Grant(account.partner(), inquiry.request().context().asOf(), null, Set.of(action.scope()));
            account(entry, Map.of("scope", action.scope()), before -> before.with(grant));
        }
    }

    private void hold(RemedyEntry entry, ProductEntry product) {
        if (product.givesLevel() == null && product.givesFeature().isEmpty()) {
            return;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("product", product.name());
        members.put("contractual", product.contractual());
        BoltOnHeld held = new BoltOnHeld(product.name(), today, null, BigDecimal.ZERO, product.contractual());
        service(entry, members, before -> before.with(held));
    }

    private void take(RemedyEntry entry, Level level) {
        service(entry, Map.of("package", level.name()), before -> before.with(new PackageStep(level.name(), today)));
    }

    /** The question with another value of the property of that form, when it names one. */
    private void name(RemedyEntry entry, Form form, String member, String value) {
        action().named(form)
                .filter(property -> inquiry.request().action().properties().get(property) instanceof String named
                        && !named.equals(value))
                .ifPresent(property -> all.add(new Hypothesis(entry, Map.of(member, value), (before, decision) -> {
                    Action asked = before.request().action();
                    Map<String, @Nullable Object> properties = new LinkedHashMap<>(asked.properties());
                    properties.put(property, value);
                    return before.forAction(new Action(asked.name(), properties));
                })));
    }

    /** Whatever is waiting to take the place of the service takes it no more. */
    private void drop(RemedyEntry entry) {
        if (service == null) {
            return;
        }
        service.line().successors().stream()
                .map(Successor::status)
                .distinct()
                .forEach(status -> account(entry, Map.of(), before -> before.withoutSuccessors(service.id(), status)));
    }

    private void instead(RemedyEntry entry) {
        if (entry.insteadOf().equals(inquiry.request().action().name())) {
            Action act = new Action(entry.by(), Map.of());
            all.add(new Hypothesis(entry, Map.of(), (before, decision) -> before.forAction(act)));
        }
    }

    private ActionEntry action() {
        return catalogue.actions().getOrDefault(inquiry.request().action().name(), ActionEntry.UNKNOWN);
    }

    private @Nullable Inquiry approved(Inquiry before, Decision decision) {
        AccountHistory held = before.account();
        if (held == null || decision.outcome() != Outcome.NEEDS_APPROVAL) {
            return null;
        }
        Request request = before.request();
        Order order = new Order(
                ORDER,
                "APPROVED",
                request.action().name(),
                request.resource().type(),
                request.resource().id(),
                request.action().properties(),
                decision.cost() == null ? null : decision.cost().amount());
        return before.about(held.with(order)).in(request.context().approvedBy(ORDER));
    }

    private static @Nullable Inquiry accepted(Inquiry before, Decision decision) {
        return decision.cost() == null
                ? null
                : before.in(before.request().context().accepting(decision.cost().amount()));
    }
}
