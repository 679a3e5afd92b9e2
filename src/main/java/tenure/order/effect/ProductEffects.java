package tenure.order.effect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.facts.ProductEntry;
import tenure.facts.Term;
import tenure.network.Ask;
import tenure.network.Network;
import tenure.network.Thing;
import tenure.order.Act;
import tenure.order.Performer;
import tenure.rules.Effect;

/** Bolt-ons and boosts: sold for the price and term in the table of products, and ended. */
@Singleton
class ProductEffects implements Performer {

    private final Network network;
    private final Lapses lapses;

    ProductEffects(Network network, Lapses lapses) {
        this.network = network;
        this.lapses = lapses;
    }

    @Override
    public Set<Effect> effects() {
        return EnumSet.of(Effect.SELL_PRODUCT, Effect.END_PRODUCT);
    }

    @Override
    public void perform(Act act) throws SQLException {
        ProductEntry product = Objects.requireNonNull(act.question().product(), "allowed without a product");
        ObjectNode change = act.changes(act.effect().word()).put("product", product.name());
        Thing thing = new Thing(act.account().id(), act.inquiry().service(), product.kind(), product.name());
        Ask ask = Ask.plainly(act.order(), act.today(), act.now());
        if (act.effect() == Effect.END_PRODUCT) {
            act.service().endProduct(product.name(), act.today());
            change.put("until", act.today().toString());
            network.remove(act.transaction().connection(), thing, ask);
            lapses.lookAgain(act);
            return;
        }
        LocalDate until = until(product, act);
        act.service().addProduct(product.name(), act.today(), until, product.monthlyPrice(), product.contractual());
        change.put("from", act.today().toString());
        if (until != null) {
            change.put("until", until.toString());
        }
        change.put("monthlyPrice", product.monthlyPrice().toPlainString());
        change.put("contractual", product.contractual());
        network.add(act.transaction().connection(), thing, ask.until(until));
        lapses.lookAgain(act);
    }

    /** The first day after the term; null when it has no end. */
    private static @Nullable LocalDate until(ProductEntry product, Act act) {
        if (product.term().isEmpty()) {
            return null;
        }
        if (product.term().equals(ProductEntry.CO_TERMINOUS)) {
            // A term that is agreed already, and still to come, is the one it goes with.
            Term term = Lapses.last(act);
            LocalDate end = term == null ? null : term.until();
            return end != null && end.isAfter(act.today()) ? end : null;
        }
        return act.today().plusMonths(Long.parseLong(product.term()));
    }
}
