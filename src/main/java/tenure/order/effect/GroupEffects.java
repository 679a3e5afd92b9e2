package tenure.order.effect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.network.Ask;
import tenure.network.Network;
import tenure.network.Thing;
import tenure.order.Act;
import tenure.order.ActRefused;
import tenure.order.Performer;
import tenure.order.effect.Applying.Fate;
import tenure.order.effect.Applying.Step;
import tenure.rules.Effect;

/**
 * Groups of services: made, changed, given up, applied. Who applies a group has each of its services hold just its controls,
 * save what is carried over or not theirs to take off; nothing that is carried over is lost unless somebody says that it is to
 * be.
 */
@Singleton
class GroupEffects implements Performer {

    private final ProfileGroups groups;
    private final Network network;

    GroupEffects(ProfileGroups groups, Network network) {
        this.groups = groups;
        this.network = network;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.MANAGE_GROUPS);
    }

    @Override
    public void perform(Act act) throws SQLException {
        GroupOrder order = act.read(said -> GroupOrder.read(
                said,
                Objects.requireNonNull(act.inquiry().account()).services().keySet(),
                act.decider().edition().catalogue().controls().keySet()));
        Connection transaction = act.transaction().connection();
        String account = act.account().id();
        ProfileGroup found = groups.find(transaction, account, order.group());
        ObjectNode change = act.changes(act.effect().word())
                .put("what", order.change().name())
                .put("group", order.group());
        switch (order.change()) {
            case CREATE -> {
                if (found != null) {
                    throw ActRefused.conflict("GROUP_EXISTS", "the account has a group of this id");
                }
                ProfileGroup made = new ProfileGroup(order.group(), order.name(), order.services(), order.controls());
                groups.put(transaction, account, made);
                change.setAll(definition(made));
            }
            case UPDATE -> {
                ProfileGroup changed = changed(existing(found), order, act);
                groups.put(transaction, account, changed);
                change.setAll(definition(changed));
            }
            case DELETE -> groups.delete(transaction, account, existing(found).id());
            case APPLY -> apply(act, order, existing(found), change);
        }
    }

    private static ProfileGroup existing(@Nullable ProfileGroup found) {
        if (found == null) {
            throw ActRefused.conflict("NO_SUCH_GROUP", "the account has no group of this id");
        }
        return found;
    }

    private static ProfileGroup changed(ProfileGroup found, GroupOrder order, Act act) {
        return new ProfileGroup(
                found.id(),
                order.name().isEmpty() ? found.name() : order.name(),
                act.properties().hasNonNull("services") ? order.services() : found.services(),
                act.properties().hasNonNull("controls") ? order.controls() : found.controls());
    }

    private static ObjectNode definition(ProfileGroup group) {
        ObjectNode definition = group.told();
        definition.remove("id");
        return definition;
    }

    private void apply(Act act, GroupOrder order, ProfileGroup group, ObjectNode change) throws SQLException {
        Applying applying = new Applying(act, order);
        List<Step> steps = applying.steps(group);
        if (!order.partial() && !applying.told(Fate.REFUSES).isEmpty()) {
            throw ActRefused.conflict(
                    "NOT_ENTITLED",
                    "some services may not have all controls of the group; with partial they get the others",
                    Map.of("refused", applying.told(Fate.REFUSES)));
        }
        Set<String> loss = applying.loss();
        if (!loss.isEmpty() && !(order.confirmed() && order.loss().equals(loss))) {
            throw ActRefused.conflict(
                    "WOULD_BE_LOST",
                    "what is carried over would be lost for good; confirmLoss with this list has it so",
                    Map.of("lost", applying.told(Fate.LOSES)));
        }
        for (Step step : steps) {
            carryOut(act, step);
        }
        change.set("adds", applying.told(Fate.ADDS));
        change.set("drops", applying.told(Fate.DROPS));
        change.set("keeps", applying.told(Fate.KEEPS));
        change.set("loses", applying.told(Fate.LOSES));
        change.set("refuses", applying.told(Fate.REFUSES));
    }

    private void carryOut(Act act, Step step) throws SQLException {
        Thing thing = ControlEffects.thing(act.account().id(), step.service(), step.control());
        Ask ask = Ask.plainly(act.order(), act.today(), act.now());
        switch (step.fate()) {
            case ADDS -> {
                act.draft().service(step.service()).holdControl(step.control().name(), act.today());
                network.set(act.transaction().connection(), thing, ask);
            }
            case DROPS, LOSES -> {
                act.draft().service(step.service()).dropControl(step.control().name(), act.today());
                network.remove(act.transaction().connection(), thing, ask);
            }
            case KEEPS, REFUSES -> {
                // It stays as it is.
            }
        }
    }
}
