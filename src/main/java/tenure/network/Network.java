package tenure.network;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The network, which is asked along with what is ordered: in its transaction, while its account is locked. */
@Singleton
public class Network {

    private final ProvisioningStore store;

    Network(ProvisioningStore store) {
        this.store = store;
    }

    /** Asks for a thing of which there is one: what is there of it already is set anew. */
    public void set(Connection transaction, Thing thing, Ask ask) throws SQLException {
        List<Provisioning> there = there(transaction, thing, ask);
        if (there.isEmpty()) {
            add(transaction, thing, ask);
        }
        for (Provisioning one : there) {
            store.ask(transaction, one, State.REQUESTED, State.ACTIVE, ask);
        }
    }

    /** Asks for a thing of which there may be several. */
    public void add(Connection transaction, Thing thing, Ask ask) throws SQLException {
        store.insert(transaction, thing, State.REQUESTED, State.ACTIVE, ask);
    }

    /** Asks to take the thing away, all there is of it; also when the network was never asked for it. */
    public void remove(Connection transaction, Thing thing, Ask ask) throws SQLException {
        List<Provisioning> there = there(transaction, thing, ask);
        if (there.isEmpty()) {
            store.insert(transaction, thing, State.REMOVING, State.GONE, ask);
        }
        for (Provisioning one : there) {
            remove(transaction, one, ask);
        }
    }

    /** Asks to take a service away, with all that was asked for on it. */
    public void removeService(Connection transaction, String account, String service, Ask ask) throws SQLException {
        Thing whole = Thing.service(account, service);
        for (Provisioning one : store.live(transaction, account, ask.due())) {
            if (one.thing().service().equals(service) && !one.thing().equals(whole)) {
                remove(transaction, one, ask);
            }
        }
        remove(transaction, whole, ask);
    }

    /** How far the network is with what is, or is to be, on services of the account. */
    public List<Provisioning> live(Connection transaction, String account, LocalDate on) throws SQLException {
        return store.live(transaction, account, on);
    }

    /** All the network was ever asked for on services of the account, after that id; at most so many. */
    public List<Provisioning> of(Connection transaction, String account, long after, int most) throws SQLException {
        return store.of(transaction, account, after, most);
    }

    private void remove(Connection transaction, Provisioning there, Ask ask) throws SQLException {
        if (there.goal() != State.GONE || there.due().isAfter(ask.due())) {
            store.ask(transaction, there, State.REMOVING, State.GONE, ask.until(there.ends()));
        }
    }

    private List<Provisioning> there(Connection transaction, Thing thing, Ask ask) throws SQLException {
        return store.live(transaction, thing.account(), ask.due()).stream()
                .filter(one -> one.thing().equals(thing))
                .toList();
    }
}
