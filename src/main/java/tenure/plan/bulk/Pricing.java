package tenure.plan.bulk;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.account.Transaction;
import tenure.decision.Decider;
import tenure.decision.Decision;
import tenure.decision.Ruling;
import tenure.facts.Inquiry;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.ServiceHistory;
import tenure.order.Judging;
import tenure.order.Visit;
import tenure.order.Wish;
import tenure.plan.Price;
import tenure.plan.Succession;
import tenure.record.Given;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.Session.Evidence;

/** What the change to a plan would come to for each of some subscribers, if this member of staff ordered it now. */
final class Pricing {

    private final Judging judging;
    private final Decider decider;
    private final Subject by;
    private final Visit visit;

    Pricing(Judging judging, Visit visit) {
        this.judging = judging;
        this.decider = judging.decider();
        this.by = new Subject("staff", visit.caller().sub());
        this.visit = visit;
    }

    /** The subscribers as members of a preview, the first of them at that place. The decisions are kept. */
    List<Member> members(
            Transaction transaction, List<Subscriber> subscribers, String to, LocalDate startOn, int firstPlace)
            throws SQLException {
        Action action = new Action(decider.edition().acts().opening("changePlan"), properties(to, startOn));
        Context context = new Context(visit.at(), null, null, Explain.ANSWER_ONLY);
        List<Inquiry> inquiries = transaction.inquiries(subscribers.stream()
                .map(one -> new Request(by, action, new Resource("service", one.service()), context))
                .toList());
        List<Ruling> rulings = decider.decide(inquiries, Evidence.RULES);
        List<Given> given = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < rulings.size(); i++) {
            given.add(new Given(i, inquiries.get(i), rulings.get(i)));
            Decision decision = rulings.get(i).decision();
            List<String> reasons = tooLate(inquiries.get(i), startOn) && decision.allowed()
                    ? List.of(Succession.TOO_LATE)
                    : decision.reasons();
            members.add(member(firstPlace + i, subscribers.get(i), decision, reasons));
        }
        judging.keep(decider, visit, given);
        return members;
    }

    private static boolean tooLate(Inquiry inquiry, LocalDate startOn) {
        AccountHistory account = inquiry.account();
        ServiceHistory service = account == null ? null : account.services().get(inquiry.service());
        return service != null
                && Succession.comesTooLate(startOn, service.line().until());
    }

    private static Member member(int place, Subscriber subscriber, Decision decision, List<String> reasons) {
        return reasons.isEmpty()
                ? new Member(place, subscriber, Member.State.OFFERED, Price.in(decision.obligations()), List.of(), null)
                : new Member(place, subscriber, Member.State.DENIED, null, reasons, null);
    }

    /** The order that changes a service so. */
    static Wish wish(Judging judging, Subject by, Subscriber subscriber, String to, LocalDate startOn) {
        return new Wish(
                by,
                subscriber.account(),
                judging.decider().edition().acts().opening("changePlan"),
                new Resource("service", subscriber.service()),
                properties(to, startOn),
                null,
                null);
    }

    private static Map<String, @Nullable Object> properties(String to, LocalDate startOn) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("plan", to);
        properties.put("startDate", startOn.toString());
        return properties;
    }
}
