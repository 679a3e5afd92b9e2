package tenure.facts.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
}
