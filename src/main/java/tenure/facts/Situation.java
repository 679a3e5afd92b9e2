package tenure.facts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the definitions look at: an account, and one of its services or none, at one moment.
 *
 * @param wholeAccount whether some question is about the whole account, so that every service of it is looked at
 * @param now the instant the answer is for
 * @param today the day of that instant in Europe/London
 */
public record Situation(
        Account account, Service service, boolean wholeAccount, Instant now, LocalDate today, Parameters parameters) {

    /** Whether this is about the account alone. */
    public boolean ofAccount() {
        return service.id().isEmpty();
    }
}
