package tenure.partner;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.Transaction;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.decision.Ruling;
import tenure.facts.FactSource;
import tenure.facts.Inquiry;
import tenure.json.RequestRefused;
import tenure.order.People;
import tenure.order.Visit;
import tenure.record.Call;
import tenure.record.CallIds;
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

/** The customers of a partner: found in the store, and shown as far as the rules let them be. */
@Singleton
public class Customers {

    private static final String PARTNER = "partner";
    private static final int UNAVAILABLE = 503;

    private final AccountChanges changes;
    private final CustomerRows rows;
    private final People people;
    private final FactSource facts;
    private final InForce inForce;
    private final Recorder recorder;
    private final CallIds ids;

    Customers(
            AccountChanges changes,
            CustomerRows rows,
            People people,
            FactSource facts,
            InForce inForce,
            Recorder recorder,
            CallIds ids) {
        this.changes = changes;
        this.rows = rows;
        this.people = people;
        this.facts = facts;
        this.inForce = inForce;
        this.recorder = recorder;
        this.ids = ids;
    }

    /**
     * A page of customers.
     *
     * @param next the id after which the next page begins; empty when this is the last
     */
    public record Part(List<Customer> shown, String next) {}

    /** Customers that fit what is wanted, in the order of their ids. */
    public Part find(Viewer viewer, CustomerQuery wanted, Visit visit) {
        Decider decider = inForce.decider();
        List<Customer> found = changes.run(transaction -> {
            String partner = partner(transaction, viewer);
            return partner == null
                    ? List.of()
                    : rows.find(transaction.connection(), partner, wanted, decider.edition(), visit.at());
        });
        boolean more = found.size() > wanted.limit();
        List<Customer> page = more ? found.subList(0, wanted.limit()) : found;
        String next = more ? page.get(page.size() - 1).id() : "";
        return new Part(allowed(page, viewer.by(), decider, visit), next);
    }

    /** The partner whose customers are looked at; null when the subject is none's user. */
    @Nullable
    String partner(Transaction transaction, Viewer viewer) throws SQLException {
        if (!viewer.by().type().equals(PARTNER)) {
            return viewer.partner();
        }
        String own = people.partnerOf(transaction, viewer.by());
        return viewer.partner().isEmpty() || viewer.partner().equals(own) ? own : null;
    }

    /** In whose place the rules are asked what a partner may see: the subject, or, for others, the partner's first user. */
    static Optional<Subject> user(Connection transaction, Viewer viewer) throws SQLException {
        if (viewer.by().type().equals(PARTNER)) {
            return Optional.of(viewer.by());
        }
        try (PreparedStatement query =
                transaction.prepareStatement("select min(id) from person where partner_id = ?")) {
            query.setString(1, viewer.partner());
            try (ResultSet row = query.executeQuery()) {
                String id = row.next() ? row.getString(1) : null;
                return id == null ? Optional.empty() : Optional.of(new Subject(PARTNER, id));
            }
        }
    }

    private List<Customer> allowed(List<Customer> page, Subject by, Decider decider, Visit visit) {
        if (page.isEmpty()) {
            return page;
        }
        Action look = new Action(decider.edition().acts().opening("customers"), Map.of());
        Context context = new Context(visit.at(), null, null, Explain.ANSWER_ONLY);
        List<Inquiry> inquiries = facts.now(page.stream()
                .map(one -> new Request(by, look, new Resource("account", one.id()), context))
                .toList());
        List<Ruling> rulings = decider.decide(inquiries, Evidence.RULES);
        List<Customer> shown = new ArrayList<>();
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            given.add(new Given(i, inquiries.get(i), rulings.get(i)));
            if (rulings.get(i).decision().allowed()) {
                shown.add(page.get(i));
            }
        }
        keep(decider, given, visit);
        return shown;
    }

    /** Keeps what was decided, before anything of it is told. */
    void keep(Decider decider, List<Given> given, Visit visit) {
        Call call = new Call(ids.next(visit.at()), visit.at(), visit.caller(), visit.requestId(), decider.edition());
        try {
            recorder.keep(call, given).toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof NotKept) {
                throw new RequestRefused(UNAVAILABLE, "The answers could not be kept, so they are not given.");
            }
            throw e;
        }
    }
}
