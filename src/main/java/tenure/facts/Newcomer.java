package tenure.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer that is not on my.plan yet, on a day on which it could be moved there: the rules say whether it may be, and
 * which go first.
 *
 * @param account the id of its account
 * @param partner the id of its partner; empty when it has none
 * @param demoDone whether its partner has had its demonstration
 * @param setUpOnV4 whether its partner is set up on the new system
 * @param services how many services it has in use
 * @param sector what it does; empty when that is not known
 * @param contractEnd the day the first of its current contract terms ends; null when none does
 * @param openTicket whether something of it is being looked into
 * @param contactKnown whether there is somebody to invite
 * @param today the day on which it would be moved
 */
public record Newcomer(
        int number,
        String account,
        String partner,
        boolean demoDone,
        boolean setUpOnV4,
        int services,
        String sector,
        @Nullable LocalDate contractEnd,
        boolean openTicket,
        boolean contactKnown,
        LocalDate today,
        Parameters parameters)
        implements Numbered {

    @Override
    public Newcomer numbered(int other) {
        return new Newcomer(
                other,
                account,
                partner,
                demoDone,
                setUpOnV4,
                services,
                sector,
                contractEnd,
                openTicket,
                contactKnown,
                today,
                parameters);
    }
}
