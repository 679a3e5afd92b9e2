package tenure.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.HeldPlans;
import tenure.account.PlanCause;
import tenure.account.Transaction;
import tenure.catalogue.Announcing.News;
import tenure.catalogue.Edit.State;
import tenure.catalogue.TakingEffect.Moving;
import tenure.decision.InForce;
import tenure.facts.Moment;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;
import tenure.once.Once;
import tenure.once.Reply;
import tenure.order.Visit;

/** Edits of plans: made, called off, and asked to take effect. */
@Singleton
public class Edits {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final String JSON = "application/json";
    private static final String EFFECTIVE_ON = "/effectiveOn";

    private final AccountChanges changes;
    private final Once once;
    private final InForce inForce;
    private final Announcing announcing;
    private final TakingEffect effect;
    private final CatalogueNews news;

    Edits(
            AccountChanges changes,
            Once once,
            InForce inForce,
            Announcing announcing,
            TakingEffect effect,
            CatalogueNews news) {
        this.changes = changes;
        this.once = once;
        this.inForce = inForce;
        this.announcing = announcing;
        this.effect = effect;
        this.news = news;
    }

    /** A plan is split at once, or an edit for all is announced and waits for its day. */
    public Reply make(EditWish wish, Visit visit) {
        known(wish.plan());
        return changes.run(transaction -> once.run(transaction.connection(), visit.key(), connection -> {
            HeldPlans plans = transaction.holdPlans();
            Checking.plan(plans, wish.plan());
            Checking.targets(plans.all(), wish.plan(), wish.changes());
            ObjectNode text = wish.scope() == Scope.FORK
                    ? fork(transaction, plans, wish, visit.at())
                    : announce(transaction, plans, wish, visit.at());
            return new Reply(CREATED, Map.of(), JSON, text.toString());
        }));
    }

    private ObjectNode fork(Transaction transaction, HeldPlans plans, EditWish wish, Instant now) throws SQLException {
        Fork fork = split(plans, wish, now);
        Edit edit = edit(wish, State.DONE, Moment.at(now).day(), now, fork.successor());
        PlanCause cause = new PlanCause(PlanCause.How.FORK, now, wish.by(), edit.id());
        Checking.at(Checking.CHANGES, () -> plans.put(fork.plans(), cause));
        EditRows.put(transaction.connection(), edit);
        news.forked(transaction.connection(), edit, now);
        // As it is stored: with its number.
        return forked(EditText.of(found(transaction, wish.plan(), edit.id())), fork);
    }

    static Fork split(HeldPlans plans, EditWish wish, Instant now) {
        if (!Terms.isPublic(Checking.plan(plans, wish.plan()))) {
            throw new RequestRefused(
                    Checking.CONFLICT,
                    "The plan cannot be split.",
                    List.of(new Problem(
                            "", "PLAN_IS_LEGACY", "it is kept for those who are on it, and shown to nobody else")));
        }
        LocalDate day = wish.effectiveOn();
        if (day != null && !day.equals(Moment.at(now).day())) {
            throw new RequestRefused(
                    BAD_REQUEST,
                    "The body is not right.",
                    List.of(new Problem(EFFECTIVE_ON, "MALFORMED", "a plan is split at once: leave this out")));
        }
        return Fork.of(
                plans.all(), wish.plan(), wish.changes(), UUID.randomUUID().toString());
    }

    static ObjectNode forked(ObjectNode text, Fork fork) {
        ObjectNode told = text.putObject("plans");
        told.set("legacy", fork.legacy());
        told.set("successor", fork.successor());
        fork.others()
                .forEach(plan ->
                        told.withArray("relisted").add(plan.path(Terms.ID).asText()));
        return text;
    }

    private ObjectNode announce(Transaction transaction, HeldPlans plans, EditWish wish, Instant now)
            throws SQLException {
        Amendment amendment = Amendment.of(plans.all(), wish.plan(), wish.changes());
        Checking.at(Checking.CHANGES, () -> plans.check(amendment.plans()));
        LocalDate today = Moment.at(now).day();
        LocalDate due = wish.effectiveOn();
        if (due == null) {
            throw new RequestRefused(
                    BAD_REQUEST,
                    "The body is not right.",
                    List.of(new Problem(EFFECTIVE_ON, "MISSING", "the day on which it takes effect is missing")));
        }
        Subscribers subscribers = new Subscribers(transaction.connection());
        int accounts = subscribers.together(wish.plan(), due).accounts();
        Benefit benefit = benefit(amendment, today);
        refuse(Block.ofAnnouncing(accounts, benefit, due, today), EFFECTIVE_ON);
        Edit edit = edit(wish, State.WAITING, due, now, null);
        EditRows.put(transaction.connection(), edit);
        news.announced(transaction.connection(), edit, now);
        announcing.announce(transaction.connection(), new News(edit, amendment.before(), amendment.after()), "");
        transaction.afterwards(announcing::nudge);
        if (!due.isAfter(today)) {
            refuse(effect.happen(transaction, plans, edit, new Moving(wish.by(), now)), EFFECTIVE_ON);
        }
        return whole(transaction, plans.plan(wish.plan()), found(transaction, wish.plan(), edit.id()), now);
    }

    private Benefit benefit(Amendment amendment, LocalDate today) {
        return Benefit.of(
                amendment.before(), amendment.after(), inForce.decider().edition(), today);
    }

    private static void refuse(List<Block> blocks, String pointer) {
        if (!blocks.isEmpty()) {
            throw new RequestRefused(
                    Checking.CONFLICT, "The edit cannot take effect then.", Block.problems(blocks, pointer));
        }
    }

    private static Edit edit(EditWish wish, State state, LocalDate due, Instant now, @Nullable ObjectNode successor) {
        boolean done = state == State.DONE;
        return new Edit(
                UUID.randomUUID().toString(),
                0,
                wish.plan(),
                wish.scope(),
                state,
                due,
                wish.changes(),
                now,
                wish.by(),
                done ? now : null,
                done ? wish.by() : null,
                successor == null ? null : successor.path(Terms.ID).asText(),
                JsonNodeFactory.instance.arrayNode());
    }

    /** It is asked to take effect now, rather than at the next look. */
    public Reply apply(String plan, String id, Visit visit) {
        known(plan);
        return changes.run(transaction -> once.run(transaction.connection(), visit.key(), connection -> {
            HeldPlans plans = transaction.holdPlans();
            Edit edit = waiting(transaction, plan, id);
            refuse(
                    effect.happen(
                            transaction, plans, edit, new Moving(visit.caller().sub(), visit.at())),
                    "");
            return reply(transaction, plans.plan(plan), plan, id, visit.at());
        }));
    }

    /** It is called off, which is possible as long as it has not taken effect. */
    public Reply withdraw(String plan, String id, Visit visit) {
        known(plan);
        return changes.run(transaction -> once.run(transaction.connection(), visit.key(), connection -> {
            Edit edit = waiting(transaction, plan, id);
            EditRows.end(
                    connection, id, State.WITHDRAWN, visit.at(), visit.caller().sub());
            news.withdrawn(connection, edit, visit.at());
            ObjectNode now = PlanRows.find(connection, plan).orElse(null);
            return reply(transaction, now, plan, id, visit.at());
        }));
    }

    private Reply reply(Transaction transaction, @Nullable ObjectNode now, String plan, String id, Instant at)
            throws SQLException {
        ObjectNode text = whole(transaction, now, found(transaction, plan, id), at);
        return new Reply(OK, Map.of(), JSON, text.toString());
    }

    /** What is told of an edit beside its accounts. */
    ObjectNode whole(Transaction transaction, @Nullable ObjectNode plan, Edit edit, Instant now) throws SQLException {
        ObjectNode text = EditText.of(edit);
        if (edit.scope() == Scope.FORK || plan == null) {
            return text;
        }
        Subscribers.Told told = new Subscribers(transaction.connection()).told(edit);
        if (edit.state() == State.WAITING) {
            LocalDate today = Moment.at(now).day();
            ObjectNode then = Terms.merged(plan, edit.changes());
            Benefit benefit = Benefit.of(plan, then, inForce.decider().edition(), today);
            EditText.benefit(text, benefit);
            text.set("blocks", Block.json(Block.ofEffect(told, benefit, edit.effectiveOn(), today)));
        }
        EditText.notices(text, told);
        return text;
    }

    private static Edit waiting(Transaction transaction, String plan, String id) throws SQLException {
        known(id);
        Edit edit = EditRows.hold(transaction.connection(), plan, id).orElseThrow(Edits::none);
        if (edit.state() != State.WAITING) {
            throw new RequestRefused(
                    Checking.CONFLICT,
                    "The edit waits no more.",
                    List.of(new Problem("", "EDIT_" + edit.state(), "the edit is " + edit.state())));
        }
        return edit;
    }

    static Edit found(Transaction transaction, String plan, String id) throws SQLException {
        return EditRows.find(transaction.connection(), plan, id).orElseThrow(Edits::none);
    }

    /** What cannot be stored is not there. */
    static void known(String id) {
        if (!StrictJson.isStorable(id)) {
            throw none();
        }
    }

    private static RequestRefused none() {
        return new RequestRefused(Checking.NOT_FOUND, "There is no such plan or edit.");
    }
}
