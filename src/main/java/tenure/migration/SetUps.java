package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.Transaction;
import tenure.json.Problem;
import tenure.json.ProblemText;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;
import tenure.migration.StepRows.Done;
import tenure.once.Key;
import tenure.once.Once;
import tenure.once.Reply;
import tenure.rules.Migration;

/** Set-up over the API, for a portal that has pages of its own: the same steps as behind the link, with the same effect. */
@Singleton
public class SetUps {

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;
    private static final String JSON = "application/json";

    private final AccountChanges changes;
    private final Once once;
    private final SetUp setUp;
    private final Completion completion;

    SetUps(AccountChanges changes, Once once, SetUp setUp, Completion completion) {
        this.changes = changes;
        this.once = once;
        this.setUp = setUp;
        this.completion = completion;
    }

    /** How far an account is, and what the next step shows; empty when there is no such account. */
    public Optional<ObjectNode> look(String account, Instant now) {
        if (!StrictJson.isStorable(account)) {
            return Optional.empty();
        }
        return changes.run(transaction -> {
            Optional<Customer> customer = Customer.lock(transaction.connection(), account, now);
            return customer.isEmpty() ? Optional.empty() : Optional.of(text(transaction.connection(), customer.get()));
        });
    }

    /** Does a step for the contact who was invited; empty when there is no such account. */
    public Optional<Reply> take(String account, Step step, Map<String, String> values, @Nullable Key key, Instant now) {
        if (!StrictJson.isStorable(account)) {
            return Optional.empty();
        }
        return changes.run(transaction -> {
            Optional<Customer> customer = Customer.lock(transaction.connection(), account, now);
            if (customer.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(once.run(
                    transaction.connection(), key, connection -> take(transaction, customer.get(), step, values, now)));
        });
    }

    private Reply take(Transaction transaction, Customer customer, Step step, Map<String, String> values, Instant now)
            throws SQLException {
        Connection connection = transaction.connection();
        if (StepRows.of(connection, customer.id()).containsKey(step)) {
            return new Reply(OK, Map.of(), JSON, text(connection, customer).toString());
        }
        Optional<String> invited = invited(connection, customer.id());
        if (!Stage.UNDER_WAY.contains(customer.stage()) || invited.isEmpty()) {
            throw new RequestRefused(
                    CONFLICT,
                    "This account cannot be set up now.",
                    List.of(new Problem("", "NOT_INVITED", "there is no invitation that works")));
        }
        Customer here = opened(connection, customer, now);
        List<Problem> problems = setUp.take(transaction, here, new Said(step, invited.orElse(""), values, now));
        if (!problems.isEmpty()) {
            transaction.undo();
            boolean later = problems.stream().anyMatch(problem -> problem.code().equals(SetUp.NOT_NOW));
            int status = later ? UNAVAILABLE : UNPROCESSABLE;
            return new Reply(
                    status,
                    Map.of(),
                    ProblemText.MEDIA_TYPE,
                    ProblemText.of(status, "This step is not done.", problems, json -> {}));
        }
        Customer after = Customer.lock(connection, customer.id(), now).orElse(here);
        if (after.stage() == Stage.ACTIVE) {
            completion.close(transaction, customer.id());
        }
        return new Reply(OK, Map.of(), JSON, text(connection, after).toString());
    }

    /** Who sets up over the API has opened the invitation. */
    private static Customer opened(Connection connection, Customer customer, Instant now) throws SQLException {
        if (customer.stage() != Stage.INVITED) {
            return customer;
        }
        Invitations.move(connection, customer, Stage.LINK_OPENED, "api", now, JsonNodeFactory.instance.objectNode());
        return new Customer(customer.id(), customer.account(), Stage.LINK_OPENED);
    }

    private static Optional<String> invited(Connection connection, String account) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select contact from invitation where account_id = ? and state = 'SENT' order by sent_at desc limit 1")) {
            query.setString(1, account);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private ObjectNode text(Connection connection, Customer customer) throws SQLException {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("account", customer.id()).put("stage", customer.stage().name());
        Map<Step, Done> done = StepRows.of(connection, customer.id());
        for (Done one : done.values()) {
            text.withArrayProperty("steps")
                    .addObject()
                    .put("step", one.step().word())
                    .put("version", one.version())
                    .put("at", one.at().toString())
                    .put("by", one.by());
        }
        Optional<Step> next = SetUp.next(done);
        if (next.isPresent() && customer.stage() != Stage.ACTIVE) {
            ObjectNode shows = text.putObject("next").put("step", next.get().word());
            show(
                    shows,
                    next.get(),
                    SetUp.contact(customer, invited(connection, customer.id()).orElse("")));
        }
        return text;
    }

    private void show(ObjectNode to, Step step, JsonNode contact) {
        Migration migration = setUp.migration();
        switch (step) {
            case DETAILS ->
                to.put("name", contact.path(Details.NAME).asText(""))
                        .put("email", contact.path(Details.EMAIL).asText(""));
            case PASSWORD -> to.put("identityProvider", setUp.identities().name());
            case TERMS -> text(to, migration.terms());
            case VIDEO ->
                text(to, migration.video().transcript())
                        .put("address", migration.video().address())
                        .put("needed", migration.video().needed());
        }
    }

    private static ObjectNode text(ObjectNode to, Migration.Text text) {
        to.put("version", text.version()).put("title", text.title());
        text.paragraphs().forEach(to.putArray("paragraphs")::add);
        return to;
    }
}
