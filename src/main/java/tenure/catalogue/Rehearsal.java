package tenure.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tenure.account.HeldPlans;
import tenure.account.Transaction;
import tenure.catalogue.Edit.State;
import tenure.catalogue.Subscribers.Part;
import tenure.catalogue.Subscribers.Together;
import tenure.facts.Moment;
import tenure.rules.Edition;

/** Shows what an edit would do: who is on the plan, what they pay now and then, and what notice they are owed. */
final class Rehearsal {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 500;
    /** No edit has this id, so nobody has been told of it. */
    private static final String NOT_KEPT = "";

    private static final String DOCUMENTS =
            "select document from account where id in (select account_id from plan_line where plan_id = ?)";

    private final Transaction transaction;
    private final HeldPlans plans;
    private final EditWish wish;
    private final Instant now;
    private final LocalDate today;

    Rehearsal(Transaction transaction, HeldPlans plans, EditWish wish, Instant now) {
        this.transaction = transaction;
        this.plans = plans;
        this.wish = wish;
        this.now = now;
        this.today = Moment.at(now).day();
    }

    /** What would happen, by the rules of that edition; with so many of the accounts as the part has. */
    ObjectNode text(Edition edition, Part part) throws SQLException {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("dryRun", true).put("plan", wish.plan());
        text.put("appliesToExisting", wish.scope() == Scope.ALL);
        text.set("changes", wish.changes());
        if (wish.scope() == Scope.FORK) {
            fork(text, part);
        } else {
            all(text, edition, part);
        }
        return text;
    }

    /* Who is on the plan stays on it, and goes on paying what it pays. */
    private void fork(ObjectNode text, Part part) throws SQLException {
        Fork fork = Edits.split(plans, wish, now);
        Checking.at(Checking.CHANGES, () -> plans.check(fork.plans()));
        text.put("effectiveOn", today.toString());
        Edits.forked(text, fork);
        accounts(text, today, part, fork.legacy(), fork.legacy());
    }

    private void all(ObjectNode text, Edition edition, Part part) throws SQLException {
        Amendment amendment = Amendment.of(plans.all(), wish.plan(), wish.changes());
        Checking.at(Checking.CHANGES, () -> plans.check(amendment.plans()));
        Benefit benefit = Benefit.of(amendment.before(), amendment.after(), edition, today);
        Subscribers subscribers = new Subscribers(transaction.connection());
        int owed = subscribers.together(wish.plan(), today).accounts();
        LocalDate earliest = Block.earliest(owed, benefit, today);
        LocalDate due = wish.effectiveOn() == null ? earliest : wish.effectiveOn();
        text.put("effectiveOn", due.toString()).put("earliest", earliest.toString());
        EditText.benefit(text, benefit);
        text.putObject("notices").put("owed", owed).put("withoutAddress", withoutAddress(edition));
        text.set("blocks", Block.json(Block.ofAnnouncing(owed, benefit, due, today)));
        accounts(text, due, part, amendment.before(), amendment.after());
    }

    private void accounts(ObjectNode text, LocalDate due, Part part, ObjectNode before, ObjectNode after)
            throws SQLException {
        Subscribers subscribers = new Subscribers(transaction.connection());
        Together together = subscribers.together(wish.plan(), due);
        EditText.together(text, together, before, after);
        Edit looked = new Edit(
                NOT_KEPT,
                0,
                wish.plan(),
                wish.scope(),
                State.WAITING,
                due,
                wish.changes(),
                now,
                wish.by(),
                null,
                null,
                null,
                JsonNodeFactory.instance.arrayNode());
        List<Subscriber> found = subscribers.list(looked, new Part(part.after(), part.state(), part.most() + 1));
        EditText.page(text, found, part.most(), before, after);
    }

    private int withoutAddress(Edition edition) throws SQLException {
        int without = 0;
        try (PreparedStatement query = transaction.connection().prepareStatement(DOCUMENTS)) {
            query.setString(1, wish.plan());
            query.setFetchSize(AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (Announcing.contact(edition, JSON.readTree(row.getBytes(1)))
                            .isEmpty()) {
                        without++;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stored account that is no JSON", e);
        }
        return without;
    }
}
