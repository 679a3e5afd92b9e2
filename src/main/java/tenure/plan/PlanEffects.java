package tenure.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountDraft;
import tenure.account.ServiceDraft;
import tenure.order.Act;
import tenure.order.ActRefused;
import tenure.order.Performer;
import tenure.plan.PendingChange.State;
import tenure.rules.Effect;

/** A plan is asked for, changed, or a change is called off. */
@Singleton
class PlanEffects implements Performer {

    private static final String PLAN = "plan";
    private static final String START = "startDate";

    private final Quotes quotes;
    private final Tickets tickets;

    PlanEffects(Quotes quotes, Tickets tickets) {
        this.quotes = quotes;
        this.tickets = tickets;
    }

    @Override
    public Set<Effect> effects() {
        return EnumSet.of(Effect.REQUEST_PLAN, Effect.CHANGE_PLAN, Effect.CANCEL_PLAN_CHANGE);
    }

    @Override
    public void perform(Act act) throws SQLException {
        switch (act.effect()) {
            case REQUEST_PLAN -> request(act);
            case CHANGE_PLAN -> change(act);
            default -> cancel(act);
        }
    }

    private void request(Act act) throws SQLException {
        String id = tickets.open(act);
        act.changes(act.effect().word()).put("ticket", id);
    }

    private void change(Act act) throws SQLException {
        String plan = act.needed(PLAN);
        LocalDate start = LocalDate.parse(act.needed(START));
        Price price = quotes.binding(act, plan, start, Price.in(act.decision().obligations()));
        AccountDraft draft = act.draft();
        ServiceDraft old = act.service();
        String untilText = old.asStored().path("until").textValue();
        @Nullable LocalDate untilBefore = untilText == null ? null : LocalDate.parse(untilText);
        if (Succession.comesTooLate(start, untilBefore)) {
            throw ActRefused.conflict(Succession.TOO_LATE, "the service ends on " + untilBefore);
        }
        String line = UUID.randomUUID().toString();
        draft.addPending(line, old, plan, start);
        boolean atOnce = !start.isAfter(act.today());
        PendingChange agreed = new PendingChange(
                act.order(),
                act.account().id(),
                old.id(),
                line,
                start,
                atOnce ? State.ACTIVE : State.PENDING,
                untilBefore,
                price,
                act.now());
        ChangeRows.put(act.transaction().connection(), agreed);
        if (atOnce) {
            Succession.happen(draft, agreed, Succession.ARCHIVED);
            charge(act, price);
        } else {
            old.text("until", start.toString());
        }
        ObjectNode told = act.changes(act.effect().word());
        told.put(PLAN, plan).put("before", old.asStored().path(PLAN).asText()).put("from", start.toString());
        told.put("line", line).put("state", agreed.state().name());
        told.set("price", price.json());
    }

    private static void charge(Act act, Price price) {
        post(act, price, "credit", price.credit().negate());
        post(act, price, "fee", price.fee());
        post(act, price, "charge", price.charge());
    }

    private static void post(Act act, Price price, String part, BigDecimal amount) {
        if (amount.signum() != 0) {
            act.charge(price.kind() + "." + part, amount, price.currency());
        }
    }

    private static void cancel(Act act) throws SQLException {
        Connection connection = act.transaction().connection();
        String service = Objects.requireNonNull(act.inquiry().service());
        PendingChange change =
                ChangeRows.pending(connection, act.account().id(), service).orElseGet(() -> imported(act));
        if (ChangeRows.pending(connection, act.account().id(), service).isPresent()) {
            ChangeRows.end(connection, change.id(), State.CANCELLED, act.now(), null);
        }
        Succession.callOff(act.draft(), change);
        act.changes(act.effect().word())
                .put("line", change.newService())
                .put("from", change.startOn().toString());
    }

    /** A pending line that an import brought, of which nothing else is known. */
    private static PendingChange imported(Act act) {
        return PendingLines.of(act.account().asStored(), act.inquiry().service(), act.now())
                .orElseThrow(() -> ActRefused.conflict("NOTHING_PENDING", "no change of this service waits"));
    }
}
