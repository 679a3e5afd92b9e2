package tenure.partner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.order.Act;
import tenure.order.ActRefused;
import tenure.order.Performer;
import tenure.partner.AccessStore.Granted;
import tenure.partner.AccessStore.Way;
import tenure.partner.Notes.Occasion;
import tenure.rules.Edition;
import tenure.rules.Effect;

/** The customer grants its partner access, refuses what it asked for, or takes back what it granted. */
@Singleton
class AnswerEffects implements Performer {

    private final AccessStore store;
    private final AccessLetters letters;
    private final Notes notes;

    AnswerEffects(AccessStore store, AccessLetters letters, Notes notes) {
        this.store = store;
        this.letters = letters;
        this.notes = notes;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.GRANT_ACCESS, Effect.REFUSE_ACCESS, Effect.REVOKE_ACCESS);
    }

    @Override
    public void perform(Act act) throws SQLException {
        @Nullable String partner = act.account().partner();
        if (partner == null) {
            throw ActRefused.conflict("WITHOUT_PARTNER", "the account has no partner to grant access to, or refuse it");
        }
        ObjectNode change = act.changes(act.effect().word()).put("partner", partner);
        switch (act.effect()) {
            case GRANT_ACCESS -> grant(act, partner, change);
            case REFUSE_ACCESS -> {
                act.draft().closeRequests(partner, "REFUSED");
                follow(act, partner, Occasion.REFUSED, List.of());
            }
            default -> {
                act.draft().revokeAccess(act.now());
                follow(act, partner, Occasion.REVOKED, List.of());
            }
        }
    }

    private void grant(Act act, String partner, ObjectNode change) throws SQLException {
        Wanted wanted = Wanted.of(act);
        act.draft().closeRequests(partner, "GRANTED");
        act.draft().grantAccess(partner, act.now(), wanted.scopes());
        store.put(
                act.transaction().connection(),
                new Granted(
                        act.order(),
                        act.account().id(),
                        partner,
                        act.now(),
                        wanted.scopes(),
                        wanted.versions(),
                        act.by(),
                        Way.SIGNED_IN));
        ArrayNode scopes = change.putArray("scopes");
        wanted.scopes().forEach(scopes::add);
        wanted.versions().forEach(change.putObject("texts")::put);
        follow(act, partner, Occasion.GRANTED, wanted.scopes());
    }

    private void follow(Act act, String partner, Occasion occasion, List<String> scopes) throws SQLException {
        Edition edition = act.decider().edition();
        Map<String, String> values = Map.of(
                "by", Speech.who(act.account().asStored(), act.by()),
                "scopes", new Speech(edition.access()).names(scopes));
        notes.put(
                act.transaction().connection(),
                act.account(),
                edition,
                occasion,
                partner,
                act.order(),
                act.now(),
                values);
        letters.tell(act, partner, occasion, scopes);
    }
}
