package tenure.decision;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenure.decision.Explanation.Extent;
import tenure.facts.Inquiry;
import tenure.rules.Reason;
import tenure.rules.Session.Evidence;

/** Explains answers, by asking again: on changed facts for remedies, at later instants for the horizon. */
public final class Explainer {

    private static final String PARTNER = "partner";

    private final Decider decider;
    private final Horizon horizon;
    private final WaysOut waysOut;
    private final Requestable requestable;

    public Explainer(Decider decider) {
        this.decider = decider;
        this.horizon = new Horizon(decider);
        this.waysOut = new WaysOut(decider, horizon);
        this.requestable = new Requestable(decider);
    }

    public Explanation explain(Inquiry inquiry) {
        Ruling ruling = decider.decide(inquiry, Evidence.RULES_AND_FACTS);
        Decision decision = ruling.decision();
        String edition = decider.edition().hash();
        Map<String, String> texts = texts(inquiry, decision);
        Extent extent = extent(inquiry, decision);
        return switch (extent) {
            case REASONS -> new Explanation(edition, List.of(), null, texts, List.of(), null, null, extent);
            case PARTIAL -> {
                List<Remedy> remedies = waysOut.lifting(inquiry, ruling);
                AccessRequest request = requestable.of(inquiry, ruling, remedies, null);
                yield new Explanation(edition, List.of(), null, texts, remedies, null, request, extent);
            }
            case FULL -> {
                List<Remedy> remedies = decision.allowed() ? List.of() : waysOut.of(inquiry, ruling);
                Instant validUntil = horizon.validUntil(inquiry, decision);
                yield new Explanation(
                        edition,
                        ruling.heard().fired(),
                        ruling.question(),
                        texts,
                        remedies,
                        validUntil,
                        requestable.of(inquiry, ruling, remedies, validUntil),
                        extent);
            }
        };
    }

    /** What a denial hides stays hidden: from everybody at the first stage, from partners until they are let in. */
    Extent extent(Inquiry inquiry, Decision decision) {
        if (decision.outcome() != Outcome.DENY) {
            return Extent.FULL;
        }
        return switch (decider.first(decision).explained()) {
            case REASONS -> Extent.REASONS;
            case PARTIAL -> inquiry.asker().type().equals(PARTNER) ? Extent.PARTIAL : Extent.FULL;
            case FULL -> Extent.FULL;
        };
    }

    private Map<String, String> texts(Inquiry inquiry, Decision decision) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String code : decision.reasons()) {
            Reason reason = decider.edition().reasons().get(code);
            if (reason != null) {
                texts.put(code, reason.textFor(inquiry.asker().type()));
            }
        }
        return texts;
    }
}
