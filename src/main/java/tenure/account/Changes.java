package tenure.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What a transaction changed, for those who remember how it was.
 *
 * @param everything whether more changed than is worth telling
 * @param plans whether any plan changed, or what a partner set for its portal
 * @param accounts ids of accounts of which anything changed
 * @param people ids of users and staff that came, went or changed
 */
public record Changes(boolean everything, boolean plans, Set<String> accounts, Set<String> people) {

    /** That anything may have changed. */
    public static final Changes EVERYTHING = new Changes(true, true, Set.of(), Set.of());

    /** That nothing did. */
    public static final Changes NOTHING = new Changes(false, false, Set.of(), Set.of());

    public Changes {
        accounts = Set.copyOf(accounts);
        people = Set.copyOf(people);
    }

    public static Changes of(Collection<String> accounts, Collection<String> people) {
        return new Changes(false, false, Set.copyOf(accounts), Set.copyOf(people));
    }

    /** These changes, and some of plans or of what partners set for their portals. */
    public Changes andPlans() {
        return new Changes(everything, true, accounts, people);
    }

    /** Both of these. */
    public Changes and(Changes more) {
        return new Changes(
                everything || more.everything,
                plans || more.plans,
                both(accounts, more.accounts),
                both(people, more.people));
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
