package tenure.partner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.order.Act;
import tenure.order.ActRefused;
import tenure.order.Performer;
import tenure.partner.AccessStore.Requested;
import tenure.rules.Effect;

/** A partner asks its customer for access. The request is the account's; that there is one at a time, the rules say. */
@Singleton
class RequestEffects implements Performer {

    private static final String VALIDITY = "accessRequest";

    private final AccessStore store;
    private final AccessLetters letters;

    RequestEffects(AccessStore store, AccessLetters letters) {
        this.store = store;
        this.letters = letters;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.REQUEST_ACCESS);
    }

    @Override
    public void perform(Act act) throws SQLException {
        Wanted wanted = Wanted.of(act);
        @Nullable String partner = act.account().partner();
        if (partner == null) {
            throw ActRefused.conflict("WITHOUT_PARTNER", "the account has no partner that could be given access");
        }
        Instant until = act.now().plus(Duration.ofDays(Long.parseLong(act.parameter(VALIDITY))));
        act.draft().requestAccess(act.order(), partner, act.now());
        Requested request = new Requested(
                act.order(),
                act.account().id(),
                partner,
                act.now(),
                until,
                wanted.scopes(),
                wanted.message(),
                letters.ask(act, partner, wanted, until));
        store.put(act.transaction().connection(), request);
        ObjectNode change = act.changes(act.effect().word());
        change.put("request", request.id()).put("partner", partner).put("until", until.toString());
        ArrayNode scopes = change.putArray("scopes");
        request.scopes().forEach(scopes::add);
        change.put("contacted", request.contacted());
    }
}
