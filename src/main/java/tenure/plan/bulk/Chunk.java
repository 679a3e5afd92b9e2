package tenure.plan.bulk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tenure.account.Transaction;
import tenure.decision.Decision;
import tenure.facts.Inquiry;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.ServiceHistory;
import tenure.order.ActRefused;
import tenure.order.Judging;
import tenure.order.OrdersTogether;
import tenure.order.OrdersTogether.Conditional;
import tenure.order.OrdersTogether.Placed;
import tenure.order.Visit;
import tenure.plan.Price;
import tenure.plan.Succession;
import tenure.request.Subject;

/** Some services of a run that are changed in one transaction, each by an order of its own and at the price that was told. */
final class Chunk {

    /** The price is another than the one that was told. */
    static final String PRICE_CHANGED = "PRICE_CHANGED";

    /** The service is on another plan than the one it was to go from. */
    static final String OTHER_PLAN = "NOT_ON_PLAN";

    private static final Map<String, String> WORDS = Map.of(
            OTHER_PLAN,
            "The service is on another plan by now, so nothing was changed.",
            PRICE_CHANGED,
            "The price is another by now than the preview told, so nothing was changed.",
            Succession.TOO_LATE,
            "The service ends before the change would begin.");

    private final Transaction transaction;
    private final Run run;
    private final Judging judging;
    private final OrdersTogether orders;
    private final Visit visit;

    Chunk(Transaction transaction, Run run, Judging judging, OrdersTogether orders, Visit visit) {
        this.transaction = transaction;
        this.run = run;
        this.judging = judging;
        this.orders = orders;
        this.visit = visit;
    }

    /** What is said of a code that is no reason of the rules. */
    static String words(String code) {
        return WORDS.getOrDefault(code, "The account cannot be stored with this change.");
    }

    /** Changes the members; several of one account one after the other. */
    void change(List<Member> members) throws SQLException {
        List<Member> left = new ArrayList<>(members);
        while (!left.isEmpty()) {
            Set<String> accounts = new HashSet<>();
            List<Member> now = left.stream()
                    .filter(member -> accounts.add(member.subscriber().account()))
                    .toList();
            left.removeAll(now);
            changeTogether(now);
        }
    }

    private void changeTogether(List<Member> members) throws SQLException {
        Subject by = new Subject("staff", run.confirmedBy());
        Map<Subscriber, Member> bySubscriber = new LinkedHashMap<>();
        List<Conditional> asked = new ArrayList<>();
        for (Member member : members) {
            bySubscriber.put(member.subscriber(), member);
            asked.add(new Conditional(
                    Pricing.wish(
                            judging,
                            by,
                            member.subscriber(),
                            run.preview().to(),
                            run.preview().startOn()),
                    (inquiry, decision) -> {
                        mustBeOnPlan(inquiry);
                        mustCost(decision, Objects.requireNonNull(member.price()));
                    }));
        }
        List<Member> settled = new ArrayList<>();
        for (Placed placed : orders.place(transaction, asked, visit)) {
            Subscriber subscriber = new Subscriber(
                    placed.wish().account(), placed.wish().resource().id());
            settled.add(settled(Objects.requireNonNull(bySubscriber.get(subscriber)), placed));
        }
        MemberRows.settle(transaction.connection(), run.preview().id(), settled);
    }

    /* Another plan may come to the same price, but nobody has agreed to that. */
    private void mustBeOnPlan(Inquiry inquiry) {
        AccountHistory account = inquiry.account();
        ServiceHistory service = account == null ? null : account.services().get(inquiry.service());
        if (service == null || !service.plan().equals(run.preview().from())) {
            throw ActRefused.conflict(OTHER_PLAN, words(OTHER_PLAN));
        }
    }

    private static void mustCost(Decision decision, Price told) {
        if (!Price.in(decision.obligations()).equals(told)) {
            throw ActRefused.conflict(PRICE_CHANGED, words(PRICE_CHANGED));
        }
    }

    private static Member settled(Member member, Placed placed) {
        return new Member(
                member.place(),
                member.subscriber(),
                placed.order() == null ? Member.State.REFUSED : Member.State.CHANGED,
                member.price(),
                placed.because(),
                placed.order());
    }
}
