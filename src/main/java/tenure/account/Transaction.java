package tenure.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenure.facts.Inquiry;
import tenure.json.StrictJson;
import tenure.request.Request;

/** A transaction in which accounts may be held and changed. It ends with the work it was made for. */
public final class Transaction {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final AccountWriter writer;
    private final CatalogueWriter catalogue;
    private final StoredFacts facts;
    private final List<Runnable> afterwards = new ArrayList<>();
    private Changes changes = Changes.NOTHING;
    private boolean undone;

    Transaction(Connection connection, AccountWriter writer, CatalogueWriter catalogue, StoredFacts facts) {
        this.connection = connection;
        this.writer = writer;
        this.catalogue = catalogue;
        this.facts = facts;
    }

    /** For what is written along with the accounts. Whoever is handed it neither commits nor rolls back. */
    public Connection connection() {
        return connection;
    }

    /** Locks the account until the transaction ends, and reads it; null when there is none. */
    public @Nullable HeldAccount hold(String id) throws SQLException {
        if (!StrictJson.isStorable(id)) {
            return null;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select document from account where id = ? for update")) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new HeldAccount(this, id, document(row.getBytes(1))) : null;
            }
        }
    }

    /** Locks the accounts there are of these, in the order of their ids, until the transaction ends; and reads them. */
    public List<HeldAccount> holdAll(Collection<String> ids) throws SQLException {
        List<HeldAccount> held = new ArrayList<>(ids.size());
        try (PreparedStatement statement = connection.prepareStatement(
                "select id, document from account where id = any(?) order by id for update")) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    held.add(new HeldAccount(this, row.getString(1), document(row.getBytes(2))));
                }
            }
        }
        return held;
    }

    /** Puts changed accounts in the place of those that are held: all of them, or none when one of them is invalid. */
    public void replaceAll(Collection<AccountDraft> changed) throws SQLException {
        List<ObjectNode> documents =
                changed.stream().map(AccountDraft::document).toList();
        changes = changes.and(writer.replace(connection, documents));
    }

    /** Keeps everybody else from changing plans until the transaction ends, and reads them all. It comes before any account. */
    public HeldPlans holdPlans() throws SQLException {
        catalogue.hold(connection);
        Map<String, ObjectNode> plans = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement("select id, document from plan");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                plans.put(row.getString(1), document(row.getBytes(2)));
            }
        }
        return new HeldPlans(this, plans);
    }

    void checkPlans(Collection<ObjectNode> plans) throws SQLException {
        catalogue.check(connection, List.copyOf(plans));
    }

    void putPlans(Collection<ObjectNode> plans, PlanCause cause) throws SQLException {
        cause.tell(connection);
        changes = changes.and(catalogue.put(connection, List.copyOf(plans)));
    }

    /** The request with what the store knows now of its subject and resource. */
    public Inquiry inquiry(Request request) throws SQLException {
        return facts.ask(connection, List.of(request)).inquiry(request);
    }

    /** Each of the requests likewise, all looked up at once. */
    public List<Inquiry> inquiries(List<Request> requests) throws SQLException {
        Found found = facts.ask(connection, requests);
        return requests.stream().map(found::inquiry).toList();
    }

    /** Notes that a plan was changed, or what a partner set for its portal: whoever remembers these forgets them. */
    public void plansChanged() {
        changes = changes.andPlans();
    }

    /** Has nothing of this transaction happen: it was only to be seen what would. */
    public void undo() {
        undone = true;
    }

    /** To be run once all is committed; never when it is not. */
    public void afterwards(Runnable task) {
        afterwards.add(task);
    }

    void replace(ObjectNode document) throws SQLException {
        changes = changes.and(writer.replace(connection, List.of(document)));
    }

    boolean isUndone() {
        return undone;
    }

    Changes changes() {
        return changes;
    }

    void committed() {
        afterwards.forEach(Runnable::run);
    }

    private static ObjectNode document(byte[] json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored account that is no JSON", e);
        }
    }
}
