package tenure.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tenure.facts.Catalogue;
import tenure.facts.Grant;
import tenure.facts.Moment;
import tenure.facts.Parameter;
import tenure.facts.TpaRequest;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.BoltOnHeld;
import tenure.facts.history.ControlHeld;
import tenure.facts.history.Dated;
import tenure.facts.history.Line;
import tenure.facts.history.ServiceHistory;

/**
 * The instants at which what rules see of an account may change: each date among its facts, and each such date moved by
 * a period among the pack's parameters, before or after.
 */
final class Boundaries {

    private final TreeSet<Instant> instants = new TreeSet<>();
    private final List<Integer> periods;

    private Boundaries(List<Integer> periods) {
        this.periods = periods;
    }

    /**
     * The boundaries of an account, and of those of its services that are asked about, after an instant.
     *
     * @param named days that the question names
     */
    static Collection<Instant> after(
            Instant asOf,
            Catalogue catalogue,
            AccountHistory account,
            Collection<ServiceHistory> services,
            Collection<LocalDate> named) {
        Boundaries boundaries = new Boundaries(DaysThatCount.periods(catalogue));
        catalogue.parameters().values().forEach(boundaries::add);
        boundaries.add(account);
        services.forEach(boundaries::add);
        named.forEach(boundaries::addNamed);
        return boundaries.instants.tailSet(asOf, false);
    }

    private void add(Parameter parameter) {
        parameter.steps().forEach(step -> {
            add(step.from());
            if (parameter.unit().equals("date")) {
                add(LocalDate.parse(step.value()));
            }
        });
    }

    private void add(AccountHistory account) {
        add(account.migratedOn());
        add(account.setUpOn());
        for (Grant grant : account.grants()) {
            add(grant.grantedAt());
            add(grant.revokedAt());
        }
        for (TpaRequest request : account.requests()) {
            add(request.requestedAt());
        }
    }

    private void add(ServiceHistory service) {
        add(service.line());
        service.packages().forEach(this::addFrom);
        service.ofcomCaps().forEach(this::addFrom);
        service.roamingCaps().forEach(this::addFrom);
        service.terms().forEach(term -> {
            add(term.from());
            add(term.until());
        });
        for (ControlHeld held : service.controls()) {
            add(held.from());
            add(held.until());
        }
        for (BoltOnHeld held : service.boltOns()) {
            add(held.from());
            add(held.until());
        }
    }

    private void add(Line line) {
        add(line.paidUntil());
        add(line.from());
        add(line.until());
        line.successors().forEach(successor -> add(successor.from()));
    }

    /** A day that is named is still to come, then it is today, then it is over. */
    private void addNamed(LocalDate day) {
        instants.add(Moment.startOf(day));
        instants.add(Moment.startOf(day.plusDays(1)));
    }

    private void addFrom(Dated entry) {
        add(entry.from());
    }

    private void add(@Nullable LocalDate day) {
        if (day == null) {
            return;
        }
        instants.add(Moment.startOf(day));
        for (int period : periods) {
            instants.add(Moment.startOf(day.minusDays(period)));
            instants.add(Moment.startOf(day.plusDays(period)));
        }
    }

    private void add(@Nullable Instant instant) {
        if (instant == null) {
            return;
        }
        instants.add(instant);
        for (int period : periods) {
            instants.add(instant.minus(Duration.ofDays(period)));
            instants.add(instant.plus(Duration.ofDays(period)));
        }
    }
}
