package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tenure.account.AccountDraft;
import tenure.account.HeldAccount;
import tenure.account.Histories;
import tenure.account.Transaction;
import tenure.decision.InForce;
import tenure.event.Consequences;
import tenure.facts.Moment;
import tenure.facts.history.AccountHistory;
import tenure.link.Links;
import tenure.migration.InvitationRows.State;
import tenure.migration.StepRows.Done;

/** What happens when the last step of set-up is done: the customer uses my.plan, and keeps the controls it has that day. */
@Singleton
class Completion {

    /** What the id of the user is kept under whose password was handed over. */
    static final String USER = "user";

    private static final String PRIMARY = "PRIMARY";

    private final InForce inForce;
    private final Consequences consequences;
    private final Links links;
    private final AccessInvitation access;

    Completion(InForce inForce, Consequences consequences, Links links, AccessInvitation access) {
        this.inForce = inForce;
        this.consequences = consequences;
        this.links = links;
        this.access = access;
    }

    void complete(Transaction transaction, HeldAccount account, Customer customer, Said said) throws SQLException {
        LocalDate today = Moment.at(said.at()).day();
        List<AccountHistory> before = Histories.read(transaction.connection(), List.of(customer.id()));
        AccountDraft draft = account.draft();
        draft.setUp(today);
        draft.services().forEach(service -> service.grandfather(today, any -> true));
        JsonNode contact = SetUp.contact(customer, said.by());
        Done password = StepRows.of(transaction.connection(), customer.id()).get(Step.PASSWORD);
        String chose = password == null ? "" : password.detail().path(USER).asText("");
        user(draft, chose.isEmpty() ? user(customer, said.by()) : chose);
        account.replace(draft);
        for (AccountHistory one : before) {
            consequences.of(transaction.connection(), inForce.decider(), one, said.at());
        }
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

    /** Whoever chose the password is the primary user of the account, unless it has one. */
    private static void user(AccountDraft draft, String user) {
        if (primary(draft.users()).isEmpty()) {
            draft.users().addObject().put("id", user).put("role", PRIMARY);
        }
    }

    /** The id of the primary user that an account has, or will have when this contact has set it up. */
    static String user(Customer customer, String contact) {
        return primary(customer.account().path("users"))
                .orElseGet(() -> "user-"
                        + UUID.nameUUIDFromBytes((customer.id() + '\n' + contact).getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<String> primary(JsonNode users) {
        for (JsonNode user : users) {
            if (user.path("role").asText().equals(PRIMARY)) {
                return Optional.of(user.path("id").asText());
            }
        }
        return Optional.empty();
    }
}
