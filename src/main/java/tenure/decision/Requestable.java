package tenure.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenure.facts.Inquiry;
import tenure.facts.history.AccountHistory;
import tenure.request.Action;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.rules.RemedyEntry;
import tenure.rules.RemedyEntry.Wish;
import tenure.rules.Session.Evidence;

/**
 * Finds what may be asked for after an answer that is no yes. Only a way out that was tried, and that takes a single change,
 * is offered, and only when the rules would let the asker ask for it.
 */
final class Requestable {

    private static final String ACCOUNT = "account";

    private final Decider decider;

    Requestable(Decider decider) {
        this.decider = decider;
    }

    /** What was asked about itself, if that can be approved; else the first way out that can be asked for. */
    @Nullable
    AccessRequest of(Inquiry inquiry, Ruling ruling, List<Remedy> remedies, @Nullable Instant validUntil) {
        AccountHistory account = inquiry.account();
        if (account == null) {
            return null;
        }
        return decider.edition().remedies().stream()
                .filter(entry -> remedies.stream().anyMatch(remedy -> remedy.isJust(entry.change())))
                .map(RemedyEntry::wish)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Wish::isForTheActItself).reversed())
                .filter(wish -> mayBeAsked(inquiry(inquiry, account, wish)))
                .findFirst()
                .map(wish -> {
                    Request asked = inquiry(inquiry, account, wish).request();
                    Instant last = asked.context()
                            .asOf()
                            .plus(ruling.question().parameters().hours(wish.within()));
                    Instant expires = validUntil == null || validUntil.isAfter(last) ? last : validUntil;
                    return new AccessRequest(account.id(), asked.subject(), asked.action(), asked.resource(), expires);
                })
                .orElse(null);
    }

    private boolean mayBeAsked(Inquiry asked) {
        return decider.decide(asked, Evidence.FINDINGS_ONLY).decision().outcome() != Outcome.DENY;
    }

    private static Inquiry inquiry(Inquiry before, AccountHistory account, Wish wish) {
        if (wish.isForTheActItself()) {
            return before;
        }
        Request asked = before.request();
        Request other = new Request(
                asked.subject(),
                new Action(wish.action(), Map.of()),
                new Resource(ACCOUNT, account.id()),
                asked.context());
        return new Inquiry(other, before.asker(), account, before.plans(), "");
    }
}
