package tenure.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenure.facts.Inquiry;
import tenure.facts.Moment;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.ServiceHistory;
import tenure.rules.Session.Evidence;

/** How an answer fares as time goes by: found by asking again at each boundary, so it follows whatever the rules say. */
final class Horizon {

    /** An account with more boundaries than this gets an earlier horizon than it could have, never a later one. */
    private static final int MOST = 2_000;

    private final Decider decider;

    Horizon(Decider decider) {
        this.decider = decider;
    }

    /** The first instant after the inquiry's at which the answer may differ; null if never. */
    @Nullable Instant validUntil(Inquiry inquiry, Decision decision) {
        Instant last = asOf(inquiry);
        int asked = 0;
        for (Instant boundary : boundaries(inquiry)) {
            if (decision.cost() != null) {
                Instant sooner = costChange(inquiry, decision, last, boundary);
                if (sooner != null) {
                    return sooner;
                }
            }
            if (asked++ == MOST || differs(inquiry, decision, boundary)) {
                return boundary;
            }
            last = boundary;
        }
        return decision.cost() == null ? null : costChange(inquiry, decision, last, null);
    }

    /** The first boundary at which the answer is a yes; null if there is none. */
    @Nullable Instant allowedFrom(Inquiry inquiry) {
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

    /** A cost may fall from day to day: the first midnight in between at which it does. */
    private @Nullable Instant costChange(Inquiry inquiry, Decision decision, Instant from, @Nullable Instant to) {
        LocalDate day = Moment.at(from).day();
        for (int days = 1; days <= MOST; days++) {
            Instant midnight = Moment.startOf(day.plusDays(days));
            if (to != null && !midnight.isBefore(to)) {
                return null;
            }
            if (differs(inquiry, decision, midnight)) {
                return midnight;
            }
        }
        return to == null ? null : Moment.startOf(day.plusDays(MOST));
    }

    private boolean differs(Inquiry inquiry, Decision decision, Instant instant) {
        Decision then = at(inquiry, instant);
        return then.outcome() != decision.outcome()
                || !then.reasons().equals(decision.reasons())
                || !Objects.equals(then.source(), decision.source())
                || !Objects.equals(then.cost(), decision.cost());
    }

    private Decision at(Inquiry inquiry, Instant instant) {
        Inquiry then = inquiry.in(inquiry.request().context().at(instant));
        return decider.decide(then, Evidence.FINDINGS_ONLY).decision();
    }

    private Collection<Instant> boundaries(Inquiry inquiry) {
        AccountHistory account = inquiry.account();
        if (account == null) {
            return List.of();
        }
        ServiceHistory service = account.services().get(inquiry.service());
        Collection<ServiceHistory> services =
                service == null || decider.wholeAccount(inquiry) ? account.services().values() : List.of(service);
        return Boundaries.after(asOf(inquiry), decider.edition().catalogue(), account, services);
    }

    private static Instant asOf(Inquiry inquiry) {
        return inquiry.request().context().asOf();
    }
}
