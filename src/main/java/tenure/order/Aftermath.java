package tenure.order;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import tenure.rules.Acts;
import tenure.rules.Obligation;

/** What follows from an act that happens: charges, mails, events. All in its transaction. */
@Singleton
class Aftermath {

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    private final Ledger ledger;
    private final Letters letters;
    private final Reports reports;

    Aftermath(Ledger ledger, Letters letters, Reports reports) {
        this.ledger = ledger;
        this.letters = letters;
        this.reports = reports;
    }

    void follow(Act act, PlacedOrder order) throws SQLException {
        Acts acts = act.decider().edition().acts();
        for (Obligation owed : act.decision().obligations()) {
            String amount = owed.properties().get(AMOUNT);
            String currency = owed.properties().get(CURRENCY);
            if (acts.duty(owed.type()).charged() && amount != null && currency != null) {
                act.charge(owed.type(), new BigDecimal(amount), currency);
            }
        }
        post(act);
        letters.tell(act, order);
        reports.flipped(
                act.transaction().connection(),
                act.decider(),
                act.inquiry().account(),
                act.account().id(),
                act.now());
    }

    private void post(Act act) throws SQLException {
        List<Ledger.Charge> charges = act.charges();
        for (int place = 0; place < charges.size(); place++) {
            ledger.post(
                    act.transaction().connection(),
                    act.account().id(),
                    act.inquiry().service(),
                    act.order(),
                    place,
                    charges.get(place),
                    act.now());
        }
    }
}
