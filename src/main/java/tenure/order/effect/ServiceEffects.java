package tenure.order.effect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.account.ServiceDraft;
import tenure.account.StoreFailed;
import tenure.facts.Level;
import tenure.json.Members;
import tenure.json.StrictJson;
import tenure.network.Ask;
import tenure.network.Network;
import tenure.network.Thing;
import tenure.order.Act;
import tenure.order.ActRefused;
import tenure.order.Performer;
import tenure.rules.Effect;

/** Services: another one, other settings of one, the end of one. */
@Singleton
class ServiceEffects implements Performer {

    private static final String PLAN = "plan";
    private static final String PACKAGE = "package";
    private static final String FAMILY = "tariffFamily";
    private static final String VISIBLE = "locationVisible";
    private static final String SERVICE = "service";

    private final Network network;

    ServiceEffects(Network network) {
        this.network = network;
    }

    @Override
    public Set<Effect> effects() {
        return EnumSet.of(Effect.ADD_SERVICE, Effect.MODIFY_SERVICE, Effect.REMOVE_SERVICE);
    }

    /**
     * What an order says of a service.
     *
     * @param level empty for the lowest
     * @param family empty when nothing is said of it
     * @param visible null when nothing is said of it
     */
    private record Settings(
            String plan,
            String level,
            String family,
            @Nullable Boolean visible) {}

    @Override
    public void perform(Act act) throws SQLException {
        switch (act.effect()) {
            case ADD_SERVICE -> add(act, act.read(said -> settings(act, said)));
            case MODIFY_SERVICE -> modify(act, act.read(ServiceEffects::settings));
            default -> remove(act);
        }
    }

    private static Settings settings(Act act, Members said) {
        Collection<String> levels = act.decider().edition().catalogue().levels().keySet();
        String plan = said.needed(PLAN);
        if (!plan.isEmpty() && !isPlan(act, plan)) {
            said.wrong(PLAN, "a plan that there is");
        }
        return new Settings(
                plan, said.word(PACKAGE, levels), said.word(FAMILY, ServiceDraft.FAMILIES), said.truth(VISIBLE));
    }

    private static Settings settings(Members said) {
        Settings settings = new Settings("", "", said.word(FAMILY, ServiceDraft.FAMILIES), said.truth(VISIBLE));
        if (!said.has(FAMILY) && !said.has(VISIBLE)) {
            said.wrong(FAMILY, "said, or " + VISIBLE + ": there is nothing to change");
        }
        return settings;
    }

    private static boolean isPlan(Act act, String plan) {
        try {
            return StrictJson.isStorable(plan) && Known.plan(act.transaction().connection(), plan);
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }

    private void add(Act act, Settings settings) throws SQLException {
        Connection transaction = act.transaction().connection();
        String id = freeId(act);
        String level = settings.level().isEmpty() ? lowest(act) : settings.level();
        ServiceDraft added = act.draft().addService(id, settings.plan(), level, act.today());
        set(added, settings);
        ObjectNode change = act.changes(act.effect().word())
                .put(SERVICE, id)
                .put(PLAN, settings.plan())
                .put(PACKAGE, level)
                .put("from", act.today().toString());
        tell(change, settings);
        Ask ask = Ask.plainly(act.order(), act.today(), act.now());
        network.set(transaction, Thing.service(act.account().id(), id), ask.set(change.deepCopy()));
    }

    private void modify(Act act, Settings settings) throws SQLException {
        set(act.service(), settings);
        ObjectNode change = act.changes(act.effect().word());
        tell(change, settings);
        change.put("from", act.today().toString());
        Thing thing = Thing.service(act.account().id(), act.inquiry().service());
        Ask ask = Ask.plainly(act.order(), act.today(), act.now());
        network.set(act.transaction().connection(), thing, ask.set(change.deepCopy()));
    }

    private void remove(Act act) throws SQLException {
        act.service().endAll(act.today());
        act.service().text("status", ServiceDraft.ARCHIVED);
        Ask ask = Ask.plainly(act.order(), act.today(), act.now());
        String service = act.inquiry().service();
        network.removeService(act.transaction().connection(), act.account().id(), service, ask);
        act.changes(act.effect().word())
                .put(SERVICE, service)
                .put("until", act.today().toString());
    }

    private static void set(ServiceDraft service, Settings settings) {
        if (!settings.family().isEmpty()) {
            service.text(FAMILY, settings.family());
        }
        if (settings.visible() != null) {
            service.locationVisible(settings.visible());
        }
    }

    private static void tell(ObjectNode change, Settings settings) {
        if (!settings.family().isEmpty()) {
            change.put(FAMILY, settings.family());
        }
        if (settings.visible() != null) {
            change.put(VISIBLE, settings.visible());
        }
    }

    private static String lowest(Act act) {
        return act.decider().edition().catalogue().levels().values().stream()
                .min(Comparator.comparingInt(Level::rank))
                .map(Level::name)
                .orElseThrow();
    }

    /** The account's id and the first number that nothing has: who looks before is told the id that it will be. */
    private static String freeId(Act act) throws SQLException {
        int number = Objects.requireNonNull(act.inquiry().account()).services().size() + 1;
        String id = act.account().id() + "-" + number;
        while (Known.service(act.transaction().connection(), id)) {
            number++;
            id = act.account().id() + "-" + number;
        }
        if (id.length() > 200) {
            throw ActRefused.conflict("NO_ID_LEFT", "the account's id is too long to number its services");
        }
        return id;
    }
}
