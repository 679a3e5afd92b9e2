package tenure.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.HeldPlans;
import tenure.account.PlanCause;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.once.Once;
import tenure.once.Reply;
import tenure.order.Visit;
import tenure.request.Subject;

/** The plans there are, as each may see them; made by staff. */
@Singleton
public class Plans {

    private static final int CREATED = 201;
    private static final String JSON = "application/json";
    /** What is nobody's business but the operator's: whose plan it also is, and which plan it took over from. */
    private static final List<String> INSIDE = List.of("partners", Terms.VISIBILITY, Terms.PREDECESSOR, Terms.VERSION);

    private final AccountChanges changes;
    private final Once once;
    private final CatalogueNews news;

    Plans(AccountChanges changes, Once once, CatalogueNews news) {
        this.changes = changes;
        this.once = once;
        this.news = news;
    }

    /**
     * Those that the subject may see, in the order of their ids.
     *
     * @param subject who looks; null for staff, whoever it is
     */
    public List<ObjectNode> list(@Nullable Subject subject, PlanQuery wanted) {
        return changes.run(transaction -> {
            Viewer viewer = viewer(transaction.connection(), subject);
            return shown(transaction.connection(), viewer, PlanRows.list(transaction.connection(), viewer, wanted));
        });
    }

    /** The plan, if the subject may see it. What it may not see is not there. */
    public ObjectNode one(@Nullable Subject subject, String id) {
        Edits.known(id);
        return changes.run(transaction -> {
            Viewer viewer = viewer(transaction.connection(), subject);
            List<ObjectNode> found = PlanRows.seen(transaction.connection(), viewer, List.of(id));
            return Checking.there(shown(transaction.connection(), viewer, found).stream()
                    .findFirst()
                    .orElse(null));
        });
    }

    private static Viewer viewer(Connection connection, @Nullable Subject subject) throws SQLException {
        return subject == null ? Viewer.STAFF : Viewer.of(connection, subject);
    }

    /** Without what is kept inside, and without plans among the targets that the viewer may not see. */
    private static List<ObjectNode> shown(Connection connection, Viewer viewer, List<ObjectNode> plans)
            throws SQLException {
        if (viewer.staff()) {
            return plans;
        }
        Set<String> targets = new HashSet<>();
        plans.forEach(plan -> targets.addAll(Terms.targets(plan)));
        Set<String> seen = PlanRows.seenIds(connection, viewer, targets);
        List<ObjectNode> shown = new ArrayList<>();
        for (ObjectNode plan : plans) {
            ObjectNode outside = plan.deepCopy();
            outside.remove(INSIDE);
            Terms.target(
                    outside, Terms.targets(plan).stream().filter(seen::contains).toList());
            shown.add(outside);
        }
        return shown;
    }

    /** Every version of a plan, the newest first, each whole; the token of the next part is the number of the last. */
    public List<ObjectNode> history(String id, @Nullable Integer below, int most) {
        Edits.known(id);
        return changes.run(transaction -> {
            Checking.there(PlanRows.find(transaction.connection(), id).orElse(null));
            return PlanRows.versions(transaction.connection(), id, below, most);
        });
    }

    /** Makes a plan, which must be one that an import would take and there was not before. */
    public Reply create(ObjectNode plan, Visit visit) {
        return changes.run(transaction -> once.run(transaction.connection(), visit.key(), connection -> {
            HeldPlans plans = transaction.holdPlans();
            ObjectNode made = plan.deepCopy();
            if (!made.hasNonNull(Terms.ID)) {
                made.put(Terms.ID, UUID.randomUUID().toString());
            }
            String id = made.path(Terms.ID).asText();
            if (made.path(Terms.ID).isTextual() && plans.plan(id) != null) {
                throw new RequestRefused(
                        Checking.CONFLICT,
                        "There is such a plan already.",
                        List.of(new Problem("/" + Terms.ID, "ID_HELD", "the id belongs to another plan")));
            }
            PlanCause cause = new PlanCause(
                    PlanCause.How.CREATED, visit.at(), visit.caller().sub(), null);
            Checking.at("", () -> plans.put(List.of(made), cause));
            news.created(connection, id, visit.at());
            return new Reply(CREATED, Map.of(), JSON, made.toString());
        }));
    }
}
