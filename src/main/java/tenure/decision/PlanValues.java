package tenure.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tenure.facts.Inquiry;
import tenure.facts.Moment;
import tenure.facts.Plan;
import tenure.facts.PlanBook;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.Line;
import tenure.facts.history.ServiceHistory;

/** The plans and days that a question about a service could name: whether it may is for the rules to say. */
final class PlanValues {

    private final Inquiry inquiry;
    private final @Nullable ServiceHistory service;

    PlanValues(Inquiry inquiry) {
        AccountHistory account = inquiry.account();
        this.inquiry = inquiry;
        this.service = account == null ? null : account.services().get(inquiry.service());
    }

    /** The ids of the plans that are listed on the plan of the service, in the order of that list. */
    List<String> plans() {
        PlanBook book = inquiry.plans();
        Plan plan = book == null || service == null ? null : book.plan(service.plan());
        return plan == null
                ? List.of()
                : plan.changeableTo().stream()
                        .filter(id -> !id.equals(plan.id()))
                        .distinct()
                        .toList();
    }

    /** Today, and the days to come on which something of the line changes; the earliest first. */
    SortedSet<LocalDate> days() {
        LocalDate today = Moment.at(inquiry.request().context().asOf()).day();
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(today);
        if (service != null) {
            Line line = service.line();
            add(line.paidUntil(), days);
            add(line.until(), days);
            line.successors().forEach(successor -> add(successor.from(), days));
        }
        return days.tailSet(today);
    }

    private static void add(@Nullable LocalDate day, SortedSet<LocalDate> days) {
        if (day != null) {
            days.add(day);
        }
    }
}
