package tenure.partner;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tenure.facts.Grant;
import tenure.facts.Moment;
import tenure.facts.Parameters;
import tenure.facts.TpaRequest;
import tenure.facts.history.AccountHistory;
import tenure.rules.Edition;

/**
 * How far a customer and its present partner have come.
 *
 * @param request the open request; null when there is none
 * @param until when that request ends; null likewise
 */
public record Access(
        State state, @Nullable TpaRequest request, @Nullable Instant until) {

    private static final String VALIDITY = "accessRequest";

    /** What stands between the two. */
    public enum State {
        NONE,
        REQUESTED,
        GRANTED
    }

    static Access of(AccountHistory account, Instant now, Edition edition) {
        Duration validity = validity(edition, now);
        TpaRequest open = account.requests().stream()
                .filter(request -> request.status().equals("OPEN")
                        && request.partner() != null
                        && request.partner().equals(account.partner())
                        && !request.requestedAt().isAfter(now)
                        && now.isBefore(request.requestedAt().plus(validity)))
                .findFirst()
                .orElse(null);
        boolean granted = account.grants().stream().anyMatch(grant -> isInForce(grant, account.partner(), now));
        State state = granted ? State.GRANTED : open == null ? State.NONE : State.REQUESTED;
        return new Access(state, open, open == null ? null : open.requestedAt().plus(validity));
    }

    /** How long a request stays open, by the rules in force. */
    static Duration validity(Edition edition, Instant now) {
        String name = edition.acts().parameters().get(VALIDITY);
        return name == null
                ? Duration.ZERO
                : new Parameters(
                                edition.catalogue().parameters(), Moment.at(now).day())
                        .hours(name);
    }

    private static boolean isInForce(Grant grant, @Nullable String partner, Instant now) {
        return partner != null
                && partner.equals(grant.partner())
                && !grant.grantedAt().isAfter(now)
                && (grant.revokedAt() == null || now.isBefore(grant.revokedAt()));
    }
}
