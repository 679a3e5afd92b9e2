package tenure.order;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tenure.decision.Decider;
import tenure.event.Consequences;
import tenure.facts.history.AccountHistory;
import tenure.rules.Acts;
import tenure.rules.Obligation;

/** What follows from an act that happens: charges, mails, events. All in its transaction. */
@Singleton
class Aftermath {

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    private final Ledger ledger;
    private final Letters letters;
    private final Consequences consequences;

    Aftermath(Ledger ledger, Letters letters, Consequences consequences) {
        this.ledger = ledger;
        this.letters = letters;
        this.consequences = consequences;
    }

    /** An act that happens, and its order. */
    record Done(Act act, PlacedOrder order) {}

    void follow(Act act, PlacedOrder order) throws SQLException {
        if (follow(act.transaction().connection(), act.decider(), List.of(new Done(act, order))) > 0) {
            letters.hurry(act.transaction());
        }
    }

    /** The same for acts of different accounts that happen in one transaction, by the same rules; how many mails it makes. */
    int follow(Connection transaction, Decider decider, List<Done> all) throws SQLException {
        List<Ledger.Entry> entries = new ArrayList<>();
        List<Consequences.Changed> changed = new ArrayList<>();
        for (Done done : all) {
            entries.addAll(charged(done.act()));
            AccountHistory before = done.act().inquiry().account();
            if (before != null) {
                changed.add(new Consequences.Changed(before, done.act().now()));
            }
        }
        ledger.postAll(transaction, entries);
        int mails = letters.tell(transaction, all);
        consequences.of(transaction, decider, changed);
        return mails;
    }

    private static List<Ledger.Entry> charged(Act act) {
        Acts acts = act.decider().edition().acts();
        for (Obligation owed : act.decision().obligations()) {
            String amount = owed.properties().get(AMOUNT);
            String currency = owed.properties().get(CURRENCY);
            if (acts.duty(owed.type()).charged() && amount != null && currency != null) {
                act.charge(owed.type(), new BigDecimal(amount), currency);
            }
        }
        List<Ledger.Entry> entries = new ArrayList<>();
        for (Ledger.Charge charge : act.charges()) {
            entries.add(new Ledger.Entry(
                    act.account().id(), act.inquiry().service(), act.order(), entries.size(), charge, act.now()));
        }
        return entries;
    }
}
