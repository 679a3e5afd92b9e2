package tenure.migration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch that somebody wants.
 *
 * @param partners ids of the partners whose customers are looked at; all customers when there are none
 * @param account the one customer whose standing is told; null when that of many is
 * @param limit how many customers are told of at most
 */
public record BatchWish(
        LocalDate day, List<String> partners, @Nullable String account, int limit) {
    public BatchWish {
        partners = List.copyOf(partners);
    }
}
