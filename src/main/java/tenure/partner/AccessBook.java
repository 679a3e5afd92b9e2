package tenure.partner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.Transaction;
import tenure.facts.Inquiry;
import tenure.json.RequestRefused;
import tenure.order.Judging;
import tenure.order.People;
import tenure.order.Visit;
import tenure.partner.Notes.Note;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** How far accounts and their partners have come, and what was noted of it, for those whom the rules let look. */
@Singleton
public class AccessBook {

    private static final int NOT_FOUND = 404;
    private static final String PARTNER = "partner";

    private final AccountChanges changes;
    private final Judging judging;
    private final People people;
    private final AccessStore store;
    private final Notes notes;

    AccessBook(AccountChanges changes, Judging judging, People people, AccessStore store, Notes notes) {
        this.changes = changes;
        this.judging = judging;
        this.people = people;
        this.store = store;
        this.notes = notes;
    }

    /** The state, the open request and the grants. A partner sees its own. */
    public ObjectNode access(String account, Subject by, Visit visit) {
        return changes.run(transaction -> {
            Inquiry seen = look(transaction, "access", account, by, visit);
            if (seen.account() == null) {
                throw nothing();
            }
            return new AccessText(
                            transaction.connection(), store, judging.decider().edition(), visit.at())
                    .of(seen.account(), by.type().equals(PARTNER) ? people.partnerOf(transaction, by) : null);
        });
    }

    /** Notes, the newest first; one more than wanted when there are more. A partner sees those about itself. */
    public List<Note> notes(String account, @Nullable Long below, int limit, Subject by, Visit visit) {
        return changes.run(transaction -> {
            look(transaction, "notes", account, by, visit);
            return notes.of(
                    transaction.connection(),
                    account,
                    by.type().equals(PARTNER) ? people.partnerOf(transaction, by) : null,
                    below,
                    limit + 1);
        });
    }

    private Inquiry look(Transaction transaction, String door, String account, Subject by, Visit visit)
            throws SQLException {
        String action = judging.decider().edition().acts().opening(door);
        Context context = new Context(visit.at(), null, null, Explain.ANSWER_ONLY);
        Request request = new Request(by, new Action(action, Map.of()), new Resource("account", account), context);
        if (!judging.allows(transaction, request, visit)) {
            throw nothing();
        }
        return transaction.inquiry(request);
    }

    private static RequestRefused nothing() {
        return new RequestRefused(NOT_FOUND, "There is no such account, or nothing of it that you may see.");
    }
}
