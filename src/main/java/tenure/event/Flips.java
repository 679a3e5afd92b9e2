package tenure.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decider;
import tenure.decision.Decision;
import tenure.decision.Entitlement;
import tenure.decision.Entitlements;
import tenure.facts.history.AccountHistory;
import tenure.request.Resource;

/**
 * Which entitlements differ between two views of an account, as events. What is asked is what may differ: all of the
 * account, and the services of which anything changed.
 */
public final class Flips {

    private static final String GAINED = "entitlement.gained";
    private static final String LOST = "entitlement.lost";

    private final Decider decider;
    private final Entitlements before;
    private final Entitlements after;

    public Flips(Decider decider) {
        this.decider = decider;
        this.before = new Entitlements(decider);
        this.after = before;
    }

    private Flips(Decider before, Decider after) {
        this.decider = after;
        this.before = new Entitlements(before);
        this.after = new Entitlements(after);
    }

    /** What it flips that the rules of one edition take the place of another's. */
    public static Flips between(Decider before, Decider after) {
        return new Flips(before, after);
    }

    /** What a change made at this instant flips. */
    public List<Event> ofChange(AccountHistory before, AccountHistory after, Instant at) {
        return flips(before, at, after, at, services(before, after));
    }

    /** What time alone flips: from the moment before this instant to the instant itself. */
    public List<Event> ofTime(AccountHistory account, Instant at) {
        return flips(account, at.minusNanos(1), account, at, account.services().keySet());
    }

    /** What the rules alone flip, at this instant. */
    public List<Event> ofRules(AccountHistory account, Instant at) {
        return flips(account, at, account, at, account.services().keySet());
    }

    private List<Event> flips(
            AccountHistory old, Instant then, AccountHistory now, Instant at, Collection<String> services) {
        Map<Entitlement, Decision> were = before.of(old, then, services);
        Map<Entitlement, Decision> are = after.of(now, at, services);
        Set<Entitlement> all = new LinkedHashSet<>(were.keySet());
        all.addAll(are.keySet());
        List<Event> flips = new ArrayList<>();
        for (Entitlement one : all) {
            Decision was = were.get(one);
            Decision is = are.get(one);
            if (isEntitled(was) != isEntitled(is)) {
                flips.add(
                        event(isEntitled(is) ? GAINED : LOST, now.id(), one, at).saying(data(one, was, is)));
            }
        }
        return flips;
    }

    private static boolean isEntitled(@Nullable Decision decision) {
        return decision != null && decision.allowed();
    }

    private Event event(String type, String account, Entitlement one, Instant at) {
        Resource resource =
                one.service().isEmpty() ? new Resource("account", account) : new Resource("service", one.service());
        return Event.of(type, at, account)
                .on(resource)
                .because(null, decider.edition().hash());
    }

    private static Map<String, @Nullable Object> data(Entitlement one, @Nullable Decision was, @Nullable Decision is) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put(one.kind().word(), one.name());
        data.put("sourceBefore", was == null ? null : was.source());
        data.put("sourceAfter", is == null ? null : is.source());
        if (is != null && !is.allowed()) {
            data.put("reasons", is.reasons());
        }
        return data;
    }

    /* Whatever is known of the account itself may matter to each of its services. */
    private static Collection<String> services(AccountHistory before, AccountHistory after) {
        Set<String> all = new LinkedHashSet<>(before.services().keySet());
        all.addAll(after.services().keySet());
        if (isSame(before, after)) {
            all.removeIf(id -> before.services().containsKey(id)
                    && before.services().get(id).equals(after.services().get(id)));
        }
        return all;
    }

    private static boolean isSame(AccountHistory before, AccountHistory after) {
        return withoutServices(before).equals(withoutServices(after));
    }

    private static AccountHistory withoutServices(AccountHistory account) {
        return new AccountHistory(
                account.id(),
                account.partner(),
                account.migratedOn(),
                account.setUpOn(),
                account.requests(),
                account.grants(),
                List.of(),
                Map.of());
    }
}
