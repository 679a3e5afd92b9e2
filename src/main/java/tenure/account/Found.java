package tenure.account;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.facts.PlanBook;
import tenure.facts.history.AccountHistory;

/** What one look into the store brought: all of it from the same moment. */
final class Found implements Known {

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Weighed> accounts = new HashMap<>();
    private final Map<String, AccountHistory> byService = new HashMap<>();
    private @Nullable Shelved plans;

    /**
     * An account, and about how much memory it takes.
     *
     * @param bytes the length of its document
     */
    record Weighed(AccountHistory history, int bytes) {}

    /**
     * The catalogue of plans.
     *
     * @param version what the store calls this state of it
     */
    record Shelved(String version, PlanBook book) {}

    void add(Shelved all) {
        plans = all;
    }

    void add(Person person) {
        people.put(person.id(), person);
    }

    void add(AccountHistory account, int bytes) {
        accounts.put(account.id(), new Weighed(account, bytes));
        account.services().keySet().forEach(service -> byService.put(service, account));
    }

    Map<String, Person> people() {
        return people;
    }

    Map<String, Weighed> accounts() {
        return accounts;
    }

    @Nullable
    Shelved shelved() {
        return plans;
    }

    @Override
    public @Nullable PlanBook plans() {
        return plans == null ? null : plans.book();
    }

    @Override
    public @Nullable Person person(String id) {
        return people.get(id);
    }

    @Override
    public @Nullable AccountHistory account(String id) {
        Weighed account = accounts.get(id);
        return account == null ? null : account.history();
    }

    @Override
    public @Nullable AccountHistory accountOfService(String id) {
        return byService.get(id);
    }
}
