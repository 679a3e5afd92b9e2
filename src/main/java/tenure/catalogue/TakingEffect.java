package tenure.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import tenure.account.AccountChanges;
import tenure.account.HeldPlans;
import tenure.account.InvalidChange;
import tenure.account.PlanCause;
import tenure.account.Transaction;
import tenure.catalogue.Announcing.News;
import tenure.catalogue.Edit.State;
import tenure.decision.InForce;
import tenure.facts.Moment;
import tenure.json.Problem;
import tenure.rules.Edition;

/**
 * Has edits take effect on their day, from 00:00 Europe/London on, by themselves: each once, whichever replica does it and
 * however long none was there. Until then it gives notice to whoever comes to the plan. One that is not ready waits.
 */
@Singleton
public class TakingEffect {

    private static final Logger LOG = Logger.getLogger(TakingEffect.class);
    private static final String SCHEDULE = "schedule";

    private final AccountChanges changes;
    private final InForce inForce;
    private final Announcing announcing;
    private final CatalogueNews news;
    private final Clock clock;

    TakingEffect(AccountChanges changes, InForce inForce, Announcing announcing, CatalogueNews news, Clock clock) {
        this.changes = changes;
        this.inForce = inForce;
        this.announcing = announcing;
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(identity = "edit-plans", cron = "${tenure.catalogue.effect}", timeZone = "Europe/London")
    void onItsDay() {
        int happened = happen();
        if (happened > 0) {
            LOG.infof("%d edits of plans have taken effect", happened);
        }
    }

    /** Gives what notice is owed and has all take effect that can, and says how many did. */
    public int happen() {
        Instant now = clock.instant();
        int happened = 0;
        for (Edit edit : changes.run(transaction -> EditRows.waiting(transaction.connection()))) {
            announceAll(edit);
            if (!edit.effectiveOn().isAfter(Moment.at(now).day())) {
                happened += changes.run(transaction -> happen(transaction, edit, now));
            }
        }
        return happened;
    }

    private void announceAll(Edit edit) {
        String after = "";
        do {
            String from = after;
            after = changes.run(transaction -> announce(transaction, edit, from));
        } while (!after.isEmpty());
    }

    /* The edit is locked, so that no two write to the same account. */
    private String announce(Transaction transaction, Edit edit, String after) throws SQLException {
        Connection connection = transaction.connection();
        Optional<Edit> held =
                EditRows.hold(connection, edit.plan(), edit.id()).filter(one -> one.state() == State.WAITING);
        Optional<ObjectNode> plan = PlanRows.find(connection, edit.plan());
        if (held.isEmpty() || plan.isEmpty()) {
            return "";
        }
        transaction.afterwards(announcing::nudge);
        return announcing.announce(
                connection, new News(held.get(), plan.get(), Terms.merged(plan.get(), edit.changes())), after);
    }

    private int happen(Transaction transaction, Edit edit, Instant now) throws SQLException {
        HeldPlans plans = transaction.holdPlans();
        Optional<Edit> held = EditRows.hold(transaction.connection(), edit.plan(), edit.id())
                .filter(one -> one.state() == State.WAITING);
        if (held.isEmpty()) {
            return 0;
        }
        List<Block> blocks = happen(transaction, plans, held.get(), new Moving(SCHEDULE, now));
        if (blocks.isEmpty()) {
            return 1;
        }
        EditRows.block(transaction.connection(), edit.id(), Block.json(blocks));
        return 0;
    }

    /** Who moves an edit on, and when. */
    record Moving(String by, Instant at) {}

    /** Has an edit that is held take effect, or says what stands in the way. */
    List<Block> happen(Transaction transaction, HeldPlans plans, Edit edit, Moving moving) throws SQLException {
        Edition edition = inForce.decider().edition();
        LocalDate today = Moment.at(moving.at()).day();
        Amendment amendment = Amendment.of(plans.all(), edit.plan(), edit.changes());
        List<Block> blocks = Block.ofEffect(
                new Subscribers(transaction.connection()).told(edit),
                Benefit.of(amendment.before(), amendment.after(), edition, today),
                edit.effectiveOn(),
                today);
        if (!blocks.isEmpty()) {
            return blocks;
        }
        try {
            plans.put(amendment.plans(), new PlanCause(PlanCause.How.EDIT, moving.at(), moving.by(), edit.id()));
        } catch (InvalidChange e) {
            String problems = e.problems().stream().map(Problem::message).collect(Collectors.joining("; "));
            return List.of(new Block(Block.Code.PLAN_NOT_VALID, problems));
        }
        EditRows.end(transaction.connection(), edit.id(), State.DONE, moving.at(), moving.by());
        news.edited(transaction.connection(), edit, moving.at());
        return List.of();
    }
}
