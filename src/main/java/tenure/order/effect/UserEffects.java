package tenure.order.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountDraft;
import tenure.json.Members;
import tenure.json.StrictJson;
import tenure.order.Act;
import tenure.order.ActRefused;
import tenure.order.Performer;
import tenure.rules.Effect;

/** Users of the customer: one more, one less, another role. There is always one who may do everything. */
@Singleton
class UserEffects implements Performer {

    private static final String ADD = "ADD";
    private static final String REMOVE = "REMOVE";
    private static final String ROLE = "ROLE";
    private static final String MEMBER = "role";
    private static final int LONGEST_ID = 200;

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.MANAGE_USERS);
    }

    /** What becomes of a user; the role is empty when it goes. */
    private record Wanted(String change, String user, String role) {}

    @Override
    public void perform(Act act) throws SQLException {
        Wanted wanted = act.read(UserEffects::wanted);
        ArrayNode users = act.draft().users();
        ObjectNode found = find(users, wanted.user());
        if (wanted.change().equals(ADD)) {
            add(act, users, found, wanted);
        } else if (found == null) {
            throw ActRefused.conflict("NO_SUCH_USER", "the account has no such user");
        } else if (wanted.change().equals(REMOVE)) {
            act.draft().removeUser(wanted.user());
        } else {
            found.put(MEMBER, wanted.role());
        }
        for (JsonNode user : users) {
            if (user.path(MEMBER).asText().equals(AccountDraft.ROLES.get(0))) {
                tell(act, wanted);
                return;
            }
        }
        throw ActRefused.conflict(
                "LAST_OF_ITS_KIND", "the account would be left without a user who is " + AccountDraft.ROLES.get(0));
    }

    private static void add(Act act, ArrayNode users, @Nullable ObjectNode found, Wanted wanted) throws SQLException {
        if (found != null) {
            throw ActRefused.conflict("USER_EXISTS", "the account has this user already");
        }
        // Whose it is nobody is told.
        if (Known.person(act.transaction().connection(), wanted.user())) {
            throw ActRefused.conflict("USER_ID_HELD", "this id is somebody else's");
        }
        users.addObject().put("id", wanted.user()).put(MEMBER, wanted.role());
    }

    private static Wanted wanted(Members said) {
        said.needed("change");
        String change = said.word("change", List.of(ADD, REMOVE, ROLE));
        String user = said.needed("user");
        if (user.length() > LONGEST_ID
                || !StrictJson.isStorable(user)
                || user.chars().anyMatch(Character::isISOControl)) {
            said.wrong("user", "an id: 1 to " + LONGEST_ID + " characters, no control characters");
        }
        String role = said.word(MEMBER, AccountDraft.ROLES);
        if (change.equals(REMOVE) && said.has(MEMBER)) {
            said.wrong(MEMBER, "left out: who goes has none");
        } else if (!change.isEmpty() && !change.equals(REMOVE)) {
            said.needed(MEMBER);
        }
        return new Wanted(change, user, role);
    }

    private static @Nullable ObjectNode find(ArrayNode users, String id) {
        for (JsonNode user : users) {
            if (user.path("id").asText().equals(id)) {
                return (ObjectNode) user;
            }
        }
        return null;
    }

    private static void tell(Act act, Wanted wanted) {
        ObjectNode change =
                act.changes(act.effect().word()).put("what", wanted.change()).put("user", wanted.user());
        if (!wanted.role().isEmpty()) {
            change.put(MEMBER, wanted.role());
        }
    }
}
