package tenure.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.HeldPlans;
import tenure.account.Transaction;
import tenure.catalogue.Subscriber.NoticeState;
import tenure.catalogue.Subscribers.Part;
import tenure.decision.InForce;

/** Where edits are looked at: what one would do, which there are, and how far each is. */
@Singleton
public class EditDesk {

    private final AccountChanges changes;
    private final InForce inForce;
    private final Edits edits;

    EditDesk(AccountChanges changes, InForce inForce, Edits edits) {
        this.changes = changes;
        this.inForce = inForce;
        this.edits = edits;
    }

    /**
     * A part of the accounts that an edit concerns.
     *
     * @param after the last account of the part before; null for the first part
     * @param notice only accounts whose notice has come this far; any when it is null
     */
    public record Accounts(@Nullable String after, @Nullable String notice, int most) {

        /** How far a notice can have come. */
        public static List<String> notices() {
            List<String> names = new ArrayList<>();
            for (NoticeState state : NoticeState.values()) {
                names.add(state.name());
            }
            return names;
        }

        Part part() {
            return new Part(after, notice == null ? null : NoticeState.valueOf(notice), most);
        }
    }

    /** What an edit would do; nothing is changed. */
    public ObjectNode rehearse(EditWish wish, Accounts accounts, Instant now) {
        Edits.known(wish.plan());
        return changes.run(transaction -> {
            transaction.undo();
            HeldPlans plans = transaction.holdPlans();
            Checking.plan(plans, wish.plan());
            Checking.targets(plans.all(), wish.plan(), wish.changes());
            return new Rehearsal(transaction, plans, wish, now)
                    .text(inForce.decider().edition(), accounts.part());
        });
    }

    /** Edits of a plan, the newest first; the token of the next part is the number of the last. */
    public List<ObjectNode> list(String plan, @Nullable Long below, int most) {
        Edits.known(plan);
        return changes.run(transaction -> {
            plan(transaction, plan);
            return EditRows.of(transaction.connection(), plan, below, most).stream()
                    .map(EditText::of)
                    .toList();
        });
    }

    /** One edit, how far its notices are, what stands in its way, and a part of the accounts it concerns. */
    public ObjectNode one(String plan, String id, Accounts accounts, Instant now) {
        Edits.known(plan);
        Edits.known(id);
        return changes.run(transaction -> {
            ObjectNode before = plan(transaction, plan);
            Edit edit = Edits.found(transaction, plan, id);
            ObjectNode text = edits.whole(transaction, before, edit, now);
            if (edit.scope() == Scope.ALL) {
                Part part = accounts.part();
                List<Subscriber> found = new Subscribers(transaction.connection())
                        .list(edit, new Part(part.after(), part.state(), part.most() + 1));
                EditText.page(text, found, part.most(), before, Terms.merged(before, edit.changes()));
            }
            return text;
        });
    }

    private static ObjectNode plan(Transaction transaction, String id) throws SQLException {
        return Checking.there(PlanRows.find(transaction.connection(), id).orElse(null));
    }
}
