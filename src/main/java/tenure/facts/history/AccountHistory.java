package tenure.facts.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenure.facts.Grant;
import tenure.facts.Order;
import tenure.facts.TpaRequest;

/** One account with all its dates, as stored. Names, contacts and e-mail addresses are no facts and stay outside. */
public record AccountHistory(
        String id,
        @Nullable String partner,
        @Nullable LocalDate migratedOn,
        @Nullable LocalDate setUpOn,
        List<TpaRequest> requests,
        List<Grant> grants,
        List<Order> orders,
        Map<String, ServiceHistory> services) {
    public AccountHistory {
        requests = List.copyOf(requests);
        grants = List.copyOf(grants);
        orders = List.copyOf(orders);
    }

    public AccountHistory setUp(LocalDate day) {
        return new AccountHistory(id, partner, migratedOn, day, requests, grants, orders, services);
    }

    public AccountHistory with(Grant grant) {
        return new AccountHistory(id, partner, migratedOn, setUpOn, requests, plus(grants, grant), orders, services);
    }

    public AccountHistory with(Order order) {
        return new AccountHistory(id, partner, migratedOn, setUpOn, requests, grants, plus(orders, order), services);
    }

    /** The same account with another history of one of its services. */
    public AccountHistory with(ServiceHistory service) {
        Map<String, ServiceHistory> changed = new LinkedHashMap<>(services);
        changed.put(service.id(), service);
        return new AccountHistory(id, partner, migratedOn, setUpOn, requests, grants, orders, changed);
    }

    /** The same account, in which no line of that status is to take the place of the service. */
    public AccountHistory withoutSuccessors(String service, String status) {
        Map<String, ServiceHistory> left = new LinkedHashMap<>(services);
        left.values()
                .removeIf(other -> other.status().equals(status)
                        && service.equals(other.line().replaces()));
        left.computeIfPresent(service, (id, held) -> held.with(held.line().notFollowedBy(status)));
        return new AccountHistory(id, partner, migratedOn, setUpOn, requests, grants, orders, left);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
