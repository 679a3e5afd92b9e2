package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import tenure.account.AccountDraft;
import tenure.account.HeldAccount;
import tenure.account.HistoryReader;
import tenure.account.ServiceDraft;
import tenure.decision.Decider;
import tenure.facts.Level;
import tenure.facts.Moment;

/** Makes of a customer that is not on my.plan one that is, on that day, by the rules of one edition. */
final class Moving {

    /** What a plan costs makes no difference to what may be seen and kept. */
    private static final HistoryReader HISTORY = new HistoryReader(plan -> BigDecimal.ZERO);

    private final Decider decider;
    private final Rights rights;
    private final LocalDate day;
    private final String level;

    Moving(Decider decider, LocalDate day) {
        this.decider = decider;
        this.rights = new Rights(decider);
        this.day = day;
        Level lowest = Collections.min(decider.edition().catalogue().levels().values());
        this.level = lowest.name();
    }

    /** The customer as it will be stored: on the lowest level, free of charge, and otherwise as it was. */
    AccountDraft moved(HeldAccount account) {
        AccountDraft draft = account.draft();
        draft.migrate(day);
        draft.services().forEach(service -> service.beginOn(level, day));
        return draft;
    }

    /**
     * What it loses: its rights on its old packages against those on the new one, both at the beginning of the day and as if it
     * had set up there and then, for only then has it any.
     */
    Certificate certificate(HeldAccount account) {
        AccountDraft before = account.draft();
        before.migrate(day);
        return Certificate.of(
                rights.of(HISTORY.read(settled(before)), Moment.startOf(day)),
                rights.of(HISTORY.read(settled(moved(account))), Moment.startOf(day)),
                decider.edition().acts().migration().losses());
    }

    private JsonNode settled(AccountDraft draft) {
        draft.setUp(day);
        draft.services().forEach(service -> service.grandfather(day, any -> true));
        return draft.asStored();
    }

    /** The bars and alerts that are active on each service that day. */
    static ArrayNode baseline(AccountDraft account, LocalDate on) {
        ArrayNode baseline = JsonNodeFactory.instance.arrayNode();
        for (ServiceDraft service : account.services()) {
            for (String control : service.activeControls(on)) {
                baseline.addObject().put("service", service.id()).put("control", control);
            }
        }
        return baseline;
    }
}
