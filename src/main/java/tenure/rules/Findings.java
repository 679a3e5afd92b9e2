package tenure.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.facts.Charge;

/**
 * The verbs a rule has. Rules only find; what the findings amount to is weighed elsewhere, and the order in which they
 * come never matters.
 */
public interface Findings {

    /** Nothing stands in the way as far as this rule sees. */
    void permit();

    /** Refused, for this reason. */
    void deny(String reason);

    /** Refused for this reason, unless some ground entitles. */
    void lacks(String reason);

    /** What entitles: the name of a source. It answers everything that is lacking. */
    void ground(String source);

    /** Permitted once the customer has approved it. */
    void needsApproval();

    /** A line of cost that is due for ending a charge now, and the obligation that posts it when it is paid. */
    void costs(Charge charge, BigDecimal avoidedPercent, BigDecimal fee, String currency, String obligation);

    /** A line of cost for each of these charges. */
    void costs(List<Charge> charges, BigDecimal avoidedPercent, BigDecimal fee, String currency, String obligation);

    /** The price that an obligation tells has this part, which counts for the customer; as yet of nothing. */
    void credits(String obligation, String part, String currency);

    /** This much more is in that part of the price, and counts for the customer. */
    void credits(String obligation, String part, BigDecimal amount, String currency);

    /** The price that an obligation tells has this part, which the customer pays; as yet of nothing. */
    void charges(String obligation, String part, String currency);

    /** This much more is in that part of the price, and is paid by the customer. */
    void charges(String obligation, String part, BigDecimal amount, String currency);

    /** The asker cannot accept a cost; the customer has to approve it. */
    void costNeedsApproval();

    /** The asker accepts a cost of just this amount. */
    void accepts(BigDecimal amount);

    /** The customer approved this very act, at this cost; no amount covers an act that costs nothing. */
    void approved(@Nullable BigDecimal acceptedCost);

    /** What has to be done with a yes. */
    void owes(String obligation);

    /** What has to be done with a yes, with one property. */
    void owes(String obligation, String property, String value);

    /** What has to be done with a yes, unless some ground entitles. */
    void owesUnlessEntitled(String obligation);

    /** Permitted, and the sooner the more points there are in all, for this reason. */
    void prefers(int points, String reason);

    /** Somebody has to be told of this, which stands in nobody's way. */
    void warns(String reason);
}
