package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import tenure.account.AccountDraft;
import tenure.account.HeldAccount;
import tenure.account.Transaction;
import tenure.facts.Moment;
import tenure.link.Links;
import tenure.migration.InvitationRows.State;

/** What happens when the last step of set-up is done: the customer uses my.plan, and keeps the controls it has that day. */
@Singleton
class Completion {

    private static final String PRIMARY = "PRIMARY";

    private final Links links;
    private final AccessInvitation access;

    Completion(Links links, AccessInvitation access) {
        this.links = links;
        this.access = access;
    }

    void complete(Transaction transaction, HeldAccount account, Customer customer, Said said) throws SQLException {
        LocalDate today = Moment.at(said.at()).day();
        AccountDraft draft = account.draft();
        draft.setUp(today);
        draft.services().forEach(service -> service.grandfather(today, any -> true));
        JsonNode contact = SetUp.contact(customer, said.by());
        user(draft);
        account.replace(draft);
        StepRows.complete(transaction.connection(), customer.id(), Moving.baseline(draft, today), said.at());
        Invitations.move(
                transaction.connection(),
                customer,
                Stage.ACTIVE,
                "customer",
                said.at(),
                JsonNodeFactory.instance.objectNode().put("setUpOn", today.toString()));
        InvitationRows.end(transaction.connection(), customer.id(), State.USED);
        access.send(transaction, account, contact, said.at());
    }

    /** Has no other link to set-up work; the one that is being used is used up by whoever follows it. */
    void close(Transaction transaction, String account) throws SQLException {
        links.revoke(transaction.connection(), Invitations.LINK, account);
    }

    /** Whoever set the account up is its primary user, unless it has one. */
    private static void user(AccountDraft draft) {
        for (JsonNode user : draft.users()) {
            if (user.path("role").asText().equals(PRIMARY)) {
                return;
            }
        }
        draft.users().addObject().put("id", "user-" + UUID.randomUUID()).put("role", PRIMARY);
    }
}
