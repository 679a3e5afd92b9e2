package tenure.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.facts.Inquiry;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.ServiceHistory;
import tenure.rules.Session.Evidence;

/** How an answer fares as time goes by: found by asking again at each boundary, so it follows whatever the rules say. */
final class Horizon {

    /** After so many instants the search ends: a horizon is then earlier than it could be, never later. */
    static final int MOST = 2_000;

    private final Decider decider;

    Horizon(Decider decider) {
        this.decider = decider;
    }

    /** The first instant after the inquiry's at which the answer may differ; null if never. */
    @Nullable
    Instant validUntil(Inquiry inquiry, Decision decision) {
        return new Horizons(List.of(decision), (instant, which) -> List.of(at(inquiry, instant)), MOST)
                .after(asOf(inquiry), boundaries(inquiry))
                .get(0);
    }

    /** The first boundary at which the answer is a yes; null if there is none. */
    @Nullable
    Instant allowedFrom(Inquiry inquiry) {
        int asked = 0;
        for (Instant boundary : boundaries(inquiry)) {
            if (asked++ == MOST) {
                return null;
            }
            if (at(inquiry, boundary).allowed()) {
                return boundary;
            }
        }
        return null;
    }

    private Decision at(Inquiry inquiry, Instant instant) {
        Inquiry then = inquiry.in(inquiry.request().context().at(instant));
        return decider.decide(then, Evidence.FINDINGS_ONLY).decision();
    }

    /** The instants after the inquiry's at which its answer may differ. */
    Collection<Instant> boundaries(Inquiry inquiry) {
        AccountHistory account = inquiry.account();
        if (account == null) {
            return List.of();
        }
        ServiceHistory service = account.services().get(inquiry.service());
        Collection<ServiceHistory> services = service == null || decider.wholeAccount(inquiry)
                ? account.services().values()
                : List.of(service);
        return Boundaries.after(asOf(inquiry), decider.edition().catalogue(), account, services, decider.days(inquiry));
    }

    private static Instant asOf(Inquiry inquiry) {
        return inquiry.request().context().asOf();
    }
}
