package tenure.account;

import java.util.Collection;
import java.util.Set;

/**
 * What a transaction changed, for those who remember how it was.
 *
 * @param everything whether more changed than is worth telling
 * @param accounts ids of accounts of which anything changed
 * @param people ids of users and staff that came, went or changed
 */
public record Changes(boolean everything, Set<String> accounts, Set<String> people) {

    /** That anything may have changed. */
    public static final Changes EVERYTHING = new Changes(true, Set.of(), Set.of());

    public Changes {
        accounts = Set.copyOf(accounts);
        people = Set.copyOf(people);
    }

    public static Changes of(Collection<String> accounts, Collection<String> people) {
        return new Changes(false, Set.copyOf(accounts), Set.copyOf(people));
    }
}
