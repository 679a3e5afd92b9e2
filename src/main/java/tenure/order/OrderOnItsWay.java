package tenure.order;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.account.HeldAccount;
import tenure.account.Transaction;
import tenure.decision.Decision;
import tenure.decision.Outcome;
import tenure.json.Problem;
import tenure.order.Aftermath.Done;
import tenure.order.OrdersTogether.Conditional;
import tenure.order.OrdersTogether.Placed;
import tenure.rules.Effect;

/** One of several orders that are placed together, while it is decided what becomes of it. */
final class OrderOnItsWay {

    private final Conditional asked;
    private final @Nullable HeldAccount account;
    private final Judged judged;
    private final @Nullable Effect effect;
    private @Nullable String order;
    private List<String> because;

    OrderOnItsWay(Conditional asked, @Nullable HeldAccount account, Judged judged) {
        this.asked = asked;
        this.account = account;
        this.judged = judged;
        this.effect =
                judged.decider().edition().acts().effects().get(asked.wish().action());
        this.because = judged.answer().reasons();
    }

    /** Whether it is allowed, and what it depends on is so. */
    boolean isOpen(Performance performance) {
        Decision decision = judged.answer();
        if (account == null || effect == null || !performance.knows(effect) || decision.outcome() != Outcome.ALLOW) {
            return false;
        }
        try {
            asked.condition().check(judged.inquiry(), decision);
            return true;
        } catch (ActRefused e) {
            stands(e.problems());
            return false;
        }
    }

    /** The act, done to a draft of the account that does not count yet. */
    Done done(String id, Transaction transaction, Performance performance) throws SQLException {
        if (account == null || effect == null) {
            throw new IllegalStateException("an order that is not open is not carried out");
        }
        PlacedOrder placed =
                OrderText.begin(id, asked.wish(), judged.ruling().question().now());
        placed.become(
                OrderStatus.APPLIED,
                judged.ruling().question().now(),
                asked.wish().by());
        OrderText.decided(placed, judged);
        return new Done(performance.done(transaction, placed, account, effect, judged), placed);
    }

    /** Something speaks against it, so it is not carried out. */
    void stands(List<Problem> problems) {
        because = OrdersTogether.codes(problems);
    }

    void isCarriedOut(String id) {
        order = id;
        because = List.of();
    }

    Placed placed() {
        return new Placed(asked.wish(), order, judged.answer(), because);
    }
}
