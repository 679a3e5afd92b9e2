package tenure.plan.bulk;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody of staff wants to see the price of: subscribers of one plan changed to another.
 *
 * @param accounts those of these accounts
 * @param services and these services; with neither, all subscribers
 */
public record BulkWish(String from, String to, LocalDate startOn, List<String> accounts, List<String> services) {
    public BulkWish {
        accounts = List.copyOf(accounts);
        services = List.copyOf(services);
    }

    boolean isForAll() {
        return accounts.isEmpty() && services.isEmpty();
    }
}
