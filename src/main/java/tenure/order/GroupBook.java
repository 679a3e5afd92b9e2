package tenure.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import tenure.account.AccountChanges;
import tenure.order.effect.ProfileGroups;
import tenure.request.Subject;

/** The profile groups of an account, for those whom the rules let look. */
@Singleton
public class GroupBook {

    private final AccountChanges changes;
    private final OrderBook book;
    private final ProfileGroups groups;

    GroupBook(AccountChanges changes, OrderBook book, ProfileGroups groups) {
        this.changes = changes;
        this.book = book;
        this.groups = groups;
    }

    /** All of them, by their ids. */
    public List<ObjectNode> groups(String account, Subject by, Visit visit) {
        return changes.run(transaction -> {
            book.look(transaction, "groups", account, by, visit);
            return groups.told(transaction.connection(), account);
        });
    }
}
