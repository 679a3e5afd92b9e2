package tenure.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A product that is active on a service. */
public final class BoltOn {

    private final Situation situation;
    private final String product;
    private final @Nullable ProductEntry entry;
    private final boolean contractual;
    private final Charge charge;

    BoltOn(Situation situation, String product, @Nullable ProductEntry entry, boolean contractual, Charge charge) {
        this.situation = situation;
        this.product = product;
        this.entry = entry;
        this.contractual = contractual;
        this.charge = charge;
    }

    /** The account and the service that hold it. */
    public Situation getSituation() {
        return situation;
    }

    public String getProduct() {
        return product;
    }

    /** The level it lifts the service to; null when it lifts none. */
    public @Nullable Level getLevel() {
        return entry == null ? null : entry.givesLevel();
    }

    /** The name of the feature it gives; empty when none. */
    public String getFeature() {
        return entry == null ? "" : entry.givesFeature();
    }

    public boolean isContractual() {
        return contractual;
    }

    /** What it costs to the end of its term. */
    public Charge getCharge() {
        return charge;
    }

    /** The first day it is no longer active; null when it has no end. */
    public @Nullable LocalDate getUntil() {
        return charge.until();
    }

    @Override
    public String toString() {
        return product + " on " + situation.service().id();
    }
}
