package tenure.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.BoltOnHeld;
import tenure.facts.history.ChangeSettings;
import tenure.facts.history.ControlHeld;
import tenure.facts.history.Dated;
import tenure.facts.history.OfcomStep;
import tenure.facts.history.PackageStep;
import tenure.facts.history.PortalSettings;
import tenure.facts.history.RoamingStep;
import tenure.facts.history.ServiceHistory;

/**
 * What holds at one moment, drawn from the history of one account by the tables of one pack: the facts that questions
 * about that account share.
 */
public final class Facts {

    private final Catalogue catalogue;
    private final Moment moment;
    private final Parameters parameters;
    private final @Nullable AccountHistory history;
    private final @Nullable PlanBook plans;
    private final PortalSettings portal;
    private final Account account;
    private final Service none = Service.none();
    private final Map<String, Service> services = new HashMap<>();
    private final List<Order> orders = new ArrayList<>();
    private boolean wholeAccount;

    /**
     * The facts of an account, or of none when the resource is unknown.
     *
     * @param plans the catalogue of plans; null when no question looks at plans
     */
    public Facts(Catalogue catalogue, Moment moment, @Nullable AccountHistory history, @Nullable PlanBook plans) {
        this.catalogue = catalogue;
        this.moment = moment;
        this.history = history;
        this.plans = plans;
        this.portal = plans == null || history == null ? PortalSettings.NONE : plans.settings(history.partner());
        this.parameters = new Parameters(catalogue.parameters(), moment.day());
        if (history == null) {
            this.account = Account.none();
        } else {
            this.account = new Account(
                    history.id(),
                    history.partner(),
                    history.migratedOn(),
                    history.setUpOn(),
                    portal.menu() == null ? List.of() : portal.menu(),
                    new Words());
        }
    }

    /** All facts the questions asked so far need. */
    public List<Object> all() {
        List<Object> all = new ArrayList<>();
        if (history == null) {
            return all;
        }
        all.add(situation(none));
        all.addAll(history.grants());
        all.addAll(history.requests());
        all.addAll(orders);
        for (Service service : services.values()) {
            Situation situation = situation(service);
            all.add(situation);
            for (Service.Held held : service.boltOns()) {
                ProductEntry entry = catalogue.products().get(held.product());
                all.add(new BoltOn(situation, held.product(), entry, held.contractual(), held.charge()));
            }
            for (String id : service.tariff().plan().changeableTo()) {
                Plan plan = plan(id);
                if (plan != null) {
                    all.add(new PlanOption(situation, plan));
                }
            }
        }
        return all;
    }

    Moment moment() {
        return moment;
    }

    Parameters parameters() {
        return parameters;
    }

    Account account() {
        return account;
    }

    /** The service of that id, with what it holds among the facts from now on. */
    Service service(String id) {
        ServiceHistory held = history == null ? null : history.services().get(id);
        if (held == null) {
            return none;
        }
        return services.computeIfAbsent(id, any -> serviceOn(moment.day(), held));
    }

    /** The plan of that id, if there is one and any question looks at plans. */
    @Nullable
    Plan plan(String id) {
        return plans == null ? null : plans.plan(id);
    }

    /** Gathers every service of the account. */
    void wholeAccount() {
        wholeAccount = true;
        if (history != null) {
            history.services().keySet().forEach(this::service);
        }
    }

    /** Gathers the order of that id, if the account has it. */
    void order(String id) {
        if (history != null && !id.isEmpty()) {
            history.orders().stream()
                    .filter(order -> order.id().equals(id) && !orders.contains(order))
                    .forEach(orders::add);
        }
    }

    private Situation situation(Service service) {
        return new Situation(account, service, wholeAccount, moment.instant(), moment.day(), parameters);
    }

    private static List<Holding> controls(LocalDate day, ServiceHistory held) {
        List<Holding> active = new ArrayList<>(held.controls().size());
        for (ControlHeld control : held.controls()) {
            if (Dated.covers(control.from(), control.until(), day)) {
                active.add(new Holding(control.control(), control.grandfathered()));
            }
        }
        return active;
    }

    private static List<Service.Held> boltOns(LocalDate day, ServiceHistory held) {
        List<Service.Held> active = new ArrayList<>(held.boltOns().size());
        for (BoltOnHeld boltOn : held.boltOns()) {
            if (Dated.covers(boltOn.from(), boltOn.until(), day)) {
                Charge charge = new Charge(boltOn.monthlyPrice(), day, boltOn.until());
                active.add(new Service.Held(boltOn.product(), boltOn.contractual(), charge));
            }
        }
        return active;
    }

    private Service serviceOn(LocalDate day, ServiceHistory held) {
        Term term = Dated.lastBy(day, held.terms());
        OfcomStep ofcom = Dated.lastBy(day, held.ofcomCaps());
        RoamingStep roaming = Dated.lastBy(day, held.roamingCaps());
        PackageStep step = Dated.lastBy(day, held.packages());
        String level = (step == null ? held.packages().get(0) : step).level();
        return new Service(
                held.id(),
                held.status(),
                held.family(),
                held.locationVisible(),
                catalogue.level(level),
                term,
                ofcom == null ? null : ofcom.amount(),
                roaming != null && roaming.waived(),
                tariff(held),
                planCharge(day, held, term),
                controls(day, held),
                boltOns(day, held),
                new Words());
    }

    private Tariff tariff(ServiceHistory held) {
        Plan known = plan(held.plan());
        Plan plan = known == null ? Plan.none() : known;
        return new Tariff(
                plan,
                plans != null && plans.isOnly(plan),
                held.line().billing(),
                held.line().paidUntil(),
                held.line().successors(),
                portal.modes().getOrDefault(plan.type(), List.of()),
                ChangeTerms.of(portal.terms().getOrDefault(held.line().billing(), ChangeSettings.NONE)));
    }

    private static @Nullable Charge planCharge(LocalDate day, ServiceHistory held, @Nullable Term current) {
        if (held.terms().isEmpty()) {
            return null;
        }
        Term term = current == null ? held.terms().get(0) : current;
        LocalDate from = day.isAfter(term.from()) ? day : term.from();
        return new Charge(held.monthlyRate(), from, term.until());
    }
}
