package tenure.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tenure.account.Transaction;
import tenure.decision.Decider;
import tenure.decision.Decision;
import tenure.decision.InForce;
import tenure.decision.Ruling;
import tenure.facts.Inquiry;
import tenure.facts.Order;
import tenure.facts.history.AccountHistory;
import tenure.json.RequestRefused;
import tenure.record.Call;
import tenure.record.CallIds;
import tenure.record.DecisionId;
import tenure.record.Given;
import tenure.record.NotKept;
import tenure.record.Recorder;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.Session.Evidence;

/** Decides within a transaction, on what the store says in it, and keeps the decision before anything follows from it. */
@Singleton
public class Judging {

    private static final int UNAVAILABLE = 503;
    private static final String SUPPOSED = "an order to be approved";

    private final InForce inForce;
    private final Recorder recorder;
    private final CallIds ids;

    Judging(InForce inForce, Recorder recorder, CallIds ids) {
        this.inForce = inForce;
        this.recorder = recorder;
        this.ids = ids;
    }

    /** The rules that decide now. */
    public Decider decider() {
        return inForce.decider();
    }

    /** Whether the rules say yes. */
    public boolean allows(Transaction transaction, Request request, Visit visit) throws SQLException {
        return judge(transaction, request, request.resource().id(), visit)
                .answer()
                .allowed();
    }

    /** Of these services of the account, those of which the subject may do that. They are asked about together. */
    Set<String> allowed(
            Transaction transaction, Subject by, String account, Action action, List<String> services, Visit visit)
            throws SQLException {
        if (services.isEmpty()) {
            return Set.of();
        }
        Decider decider = inForce.decider();
        Context context = new Context(visit.at(), null, null, Explain.ANSWER_ONLY);
        Inquiry known =
                of(account, transaction.inquiry(new Request(by, action, new Resource("account", account), context)));
        List<Inquiry> inquiries = services.stream()
                .map(service -> new Inquiry(
                        new Request(by, action, new Resource("service", service), context),
                        known.asker(),
                        known.account(),
                        known.plans(),
                        service))
                .toList();
        List<Ruling> rulings = decider.decide(inquiries, Evidence.RULES);
        List<Given> given = new ArrayList<>();
        Set<String> allowed = new HashSet<>();
        for (int i = 0; i < rulings.size(); i++) {
            given.add(new Given(i, inquiries.get(i), rulings.get(i)));
            if (rulings.get(i).decision().allowed()) {
                allowed.add(services.get(i));
            }
        }
        keep(decider, visit, given);
        return allowed;
    }

    /** The answer to the request about this account; what belongs to another account is not there. */
    Judged judge(Transaction transaction, Request request, String account, Visit visit) throws SQLException {
        return judge(transaction, request, account, visit, null);
    }

    /** The answer to each of the requests, which are about these accounts in turn; all are looked up and kept at once. */
    List<Judged> judge(Transaction transaction, List<Request> requests, List<String> accounts, Visit visit)
            throws SQLException {
        Decider decider = inForce.decider();
        List<Inquiry> found = transaction.inquiries(requests);
        List<Inquiry> inquiries = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            inquiries.add(of(accounts.get(i), found.get(i)));
        }
        List<Ruling> rulings = decider.decide(inquiries, Evidence.RULES);
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < rulings.size(); i++) {
            given.add(new Given(i, inquiries.get(i), rulings.get(i)));
        }
        UUID call = keep(decider, visit, given);
        return given.stream()
                .map(one ->
                        new Judged(DecisionId.of(call, one.place()), decider, one.inquiry(), rulings.get(one.place())))
                .toList();
    }

    /** The same, with an order that has just been approved. */
    Judged judge(Transaction transaction, Request request, String account, Visit visit, @Nullable Order approved)
            throws SQLException {
        Decider decider = inForce.decider();
        Inquiry inquiry = of(account, transaction.inquiry(request));
        AccountHistory history = inquiry.account();
        if (approved != null && history != null) {
            inquiry = inquiry.about(history.with(approved));
        }
        Ruling ruling = decider.decide(inquiry, Evidence.RULES);
        UUID id = keep(decider, visit, List.of(new Given(0, inquiry, ruling)));
        return new Judged(id, decider, inquiry, ruling);
    }

    /**
     * What carrying out this act would be answered if the customer had approved it and agreed to its cost: what comes with
     * the yes, to be shown beforehand. Nothing is kept.
     */
    public Decision approved(Inquiry inquiry) {
        AccountHistory history = inquiry.account();
        Request asked = inquiry.request();
        if (history == null) {
            return inForce.decider().decide(inquiry, Evidence.FINDINGS_ONLY).decision();
        }
        Order order = new Order(
                SUPPOSED,
                OrderStatus.APPROVED.name(),
                asked.action().name(),
                asked.resource().type(),
                asked.resource().id(),
                asked.action().properties(),
                null);
        return inForce.decider()
                .decide(
                        inquiry.about(history.with(order)).in(asked.context().approvedBy(SUPPOSED)),
                        Evidence.FINDINGS_ONLY)
                .decision();
    }

    /** What would be decided, for somebody who is shown it and not told: nothing is kept. */
    Decision weigh(Transaction transaction, Request request, String account, Order approved) throws SQLException {
        Inquiry inquiry = of(account, transaction.inquiry(request));
        AccountHistory history = inquiry.account();
        return inForce.decider()
                .decide(history == null ? inquiry : inquiry.about(history.with(approved)), Evidence.FINDINGS_ONLY)
                .decision();
    }

    private static Inquiry of(String account, Inquiry inquiry) {
        AccountHistory found = inquiry.account();
        return found == null || found.id().equals(account)
                ? inquiry
                : new Inquiry(inquiry.request(), inquiry.asker(), null, null, "");
    }

    /** Keeps decisions that were taken in this visit, before they are told; returns the id of the first. */
    public UUID keep(Decider decider, Visit visit, List<Given> given) {
        UUID id = ids.next(visit.at());
        try {
            recorder.keep(new Call(id, visit.at(), visit.caller(), visit.requestId(), decider.edition()), given)
                    .toCompletableFuture()
                    .join();
            return id;
        } catch (CompletionException e) {
            if (e.getCause() instanceof NotKept) {
                throw new RequestRefused(UNAVAILABLE, "The decision could not be kept, so nothing was done.");
            }
            throw e;
        }
    }
}
