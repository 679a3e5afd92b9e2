package tenure.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.PortalSettings;
import tenure.facts.history.ServiceHistory;

/**
 * The catalogue of plans and what partners set for their portals, as stored at one moment. Questions that look at plans
 * have it beside the history of the account.
 */
public final class PlanBook {

    /** The partner whose settings count where another one's, or none, say nothing. */
    public static final String DEFAULT = "DEFAULT";

    /** With two plans of a type there is always one beside any other. */
    private static final int WITNESSES = 2;

    private final Map<String, Plan> plans;
    private final Map<String, PortalSettings> settings;
    private final Map<String, List<Plan>> enabled = new HashMap<>();

    public PlanBook(Collection<Plan> plans, Map<String, PortalSettings> settings) {
        this.plans = new TreeMap<>();
        plans.forEach(plan -> this.plans.put(plan.id(), plan));
        this.settings = new TreeMap<>(settings);
        for (Plan plan : this.plans.values()) {
            List<Plan> alike = enabled.computeIfAbsent(plan.type(), any -> new ArrayList<>(WITNESSES));
            if (plan.enabled() && alike.size() < WITNESSES) {
                alike.add(plan);
            }
        }
    }

    /** The plans, in the order of their ids. */
    public Collection<Plan> plans() {
        return List.copyOf(plans.values());
    }

    /** What each partner set, those that set nothing left out. */
    public Map<String, PortalSettings> settings() {
        return new TreeMap<>(settings);
    }

    /** The plan of that id, if there is one. */
    public @Nullable Plan plan(String id) {
        return plans.get(id);
    }

    /** The settings that count for customers of this partner, or of none. */
    public PortalSettings settings(@Nullable String partner) {
        PortalSettings usual = settings.getOrDefault(DEFAULT, PortalSettings.NONE);
        PortalSettings own = partner == null ? null : settings.get(partner);
        return own == null ? usual : own.over(usual);
    }

    /** Whether there is no enabled plan of its type beside this one. */
    boolean isOnly(Plan plan) {
        return enabled.getOrDefault(plan.type(), List.of()).stream()
                .allMatch(other -> other.id().equals(plan.id()));
    }

    /**
     * As much of it as questions about this account look at.
     *
     * @param named ids of plans that the questions name
     */
    public PlanBook about(AccountHistory account, Collection<String> named) {
        Set<Plan> seen = new LinkedHashSet<>();
        for (ServiceHistory service : account.services().values()) {
            Plan plan = plans.get(service.plan());
            if (plan != null && seen.add(plan)) {
                plan.changeableTo().forEach(id -> add(id, seen));
                seen.addAll(enabled.getOrDefault(plan.type(), List.of()));
            }
        }
        named.forEach(id -> add(id, seen));
        Map<String, PortalSettings> counting = new HashMap<>(settings);
        counting.keySet().removeIf(id -> !id.equals(DEFAULT) && !id.equals(account.partner()));
        return new PlanBook(seen, counting);
    }

    private void add(String id, Set<Plan> seen) {
        Plan plan = plans.get(id);
        if (plan != null) {
            seen.add(plan);
        }
    }
}
