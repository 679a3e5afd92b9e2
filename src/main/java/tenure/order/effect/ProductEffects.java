package tenure.order.effect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.facts.ProductEntry;
import tenure.order.Act;
import tenure.order.Performer;
import tenure.rules.Effect;

/** Bolt-ons and boosts: sold for the price and term in the table of products, and ended. */
@Singleton
class ProductEffects implements Performer {

    @Override
    public Set<Effect> effects() {
        return EnumSet.of(Effect.SELL_PRODUCT, Effect.END_PRODUCT);
    }

    @Override
    public void perform(Act act) {
        ProductEntry product = Objects.requireNonNull(act.question().product(), "allowed without a product");
        ObjectNode change = act.changes(act.effect().word()).put("product", product.name());
        if (act.effect() == Effect.END_PRODUCT) {
            act.service().endProduct(product.name(), act.today());
            change.put("until", act.today().toString());
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
    }

    /** The first day after the term; null when it has no end. */
    private static @Nullable LocalDate until(ProductEntry product, Act act) {
        if (product.term().isEmpty()) {
            return null;
        }
        if (product.term().equals(ProductEntry.CO_TERMINOUS)) {
            LocalDate end = act.question().service().termEnd();
            return end != null && end.isAfter(act.today()) ? end : null;
        }
        return act.today().plusMonths(Long.parseLong(product.term()));
    }
}
