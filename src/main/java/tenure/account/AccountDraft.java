package tenure.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tenure.json.TimeText;

/** An account that is being changed, in the form of an import. Nothing is stored until it replaces the account held. */
public final class AccountDraft {

    /** Whom a customer may have, by what they may do; the first of these there always is. */
    public static final List<String> ROLES = List.of("PRIMARY", "ADMIN", "MEMBER");

    private final ObjectNode account;

    AccountDraft(ObjectNode account) {
        this.account = account;
    }

    ObjectNode document() {
        return account;
    }

    /** The account as it would be stored, to look at. */
    public JsonNode asStored() {
        return account;
    }

    /** The service of that id, which the account has. */
    public ServiceDraft service(String id) {
        for (JsonNode service : account.path("services")) {
            if (service.path("id").asText().equals(id)) {
                return new ServiceDraft((ObjectNode) service);
            }
        }
        throw new IllegalArgumentException("the account has no service " + id);
    }

    /** Another service, on that plan and level from a day on. */
    public ServiceDraft addService(String id, String plan, String level, LocalDate from) {
        ObjectNode service = list(account, "services").addObject();
        service.put("id", id).put("status", ServiceDraft.ACTIVE).put("plan", plan);
        service.putArray("packages").addObject().put("level", level).put("from", from.toString());
        return new ServiceDraft(service);
    }

    /** The customer came to my.plan on that day. */
    public void migrate(LocalDate day) {
        account.put("migratedOn", day.toString());
    }

    /** The services of the account. */
    public List<ServiceDraft> services() {
        List<ServiceDraft> services = new ArrayList<>();
        account.path("services").forEach(service -> services.add(new ServiceDraft((ObjectNode) service)));
        return services;
    }

    /** The contacts of the account. */
    public ArrayNode contacts() {
        return list(account, "contacts");
    }

    /** A line that takes the place of another from that day on, and until then is the plan that was agreed on and nothing else. */
    public ServiceDraft addPending(String id, ServiceDraft replaced, String plan, LocalDate from) {
        ObjectNode line = list(account, "services").addObject();
        line.put("id", id).put("status", ServiceDraft.PENDING).put("replaces", replaced.id());
        line.put("from", from.toString()).put("plan", plan);
        line.set("packages", replaced.asStored().path("packages").deepCopy());
        if (replaced.asStored().hasNonNull("billing")) {
            line.set("billing", replaced.asStored().get("billing"));
        }
        return new ServiceDraft(line);
    }

    /** Whether the account has a service of that id. */
    public boolean has(String service) {
        for (JsonNode one : account.path("services")) {
            if (one.path("id").asText().equals(service)) {
                return true;
            }
        }
        return false;
    }

    /** The service is no more. */
    public void removeService(String id) {
        remove(list(account, "services"), service -> service.path("id").asText().equals(id));
    }

    /** The customer finished setting up on that day. */
    public void setUp(LocalDate day) {
        account.put("setUpOn", day.toString());
    }

    /** A partner's request for access. */
    public void requestAccess(String id, String partner, Instant at) {
        list(tpa(), "requests")
                .addObject()
                .put("id", id)
                .put("partner", partner)
                .put("requestedAt", at.toString())
                .put("status", "OPEN");
    }

    /** What became of every open request for access of that partner. */
    public void closeRequests(@Nullable String partner, String status) {
        for (JsonNode request : tpa().path("requests")) {
            if (request.path("status").asText().equals("OPEN") && isOf(request, partner)) {
                ((ObjectNode) request).put("status", status);
            }
        }
    }

    /** What became of the request for access of that id. */
    public void closeRequest(String id, String status) {
        for (JsonNode request : tpa().path("requests")) {
            if (request.path("id").asText().equals(id)) {
                ((ObjectNode) request).put("status", status);
            }
        }
    }

    /** A grant of access to a partner, from that instant on. */
    public void grantAccess(String partner, Instant at, Collection<String> scopes) {
        ObjectNode grant = list(tpa(), "grants").addObject();
        grant.put("partner", partner).put("grantedAt", at.toString());
        scopes.forEach(list(grant, "scopes")::add);
    }

    /** Every grant that is in force ends at that instant. */
    public void revokeAccess(Instant at) {
        for (JsonNode grant : tpa().path("grants")) {
            String revokedAt = grant.path("revokedAt").textValue();
            if (revokedAt == null || instant(revokedAt).isAfter(at)) {
                end((ObjectNode) grant, at);
            }
        }
    }

    /* A grant that ends in the very instant it began has never been. */
    private static void end(ObjectNode grant, Instant at) {
        Instant grantedAt = instant(grant.path("grantedAt").asText());
        grant.put("revokedAt", (grantedAt.isBefore(at) ? at : grantedAt.plusNanos(1)).toString());
    }

    private static Instant instant(String text) {
        return Objects.requireNonNull(TimeText.instant(text), text);
    }

    /** What became of an order that an import brought. */
    public void order(String id, String status) {
        for (JsonNode order : account.path("orders")) {
            if (order.path("id").asText().equals(id)) {
                ((ObjectNode) order).put("status", status);
            }
        }
    }

    /** The users of the customer. */
    public ArrayNode users() {
        return list(account, "users");
    }

    /** The user of that id goes. */
    public void removeUser(String id) {
        remove(users(), user -> user.path("id").asText().equals(id));
    }

    private boolean isOf(JsonNode request, @Nullable String partner) {
        String named = request.path("partner").textValue();
        String of = named == null ? account.path("partner").textValue() : named;
        return of != null && of.equals(partner);
    }

    private ObjectNode tpa() {
        return object(account, "tpa");
    }

    static ObjectNode object(ObjectNode in, String member) {
        return in.get(member) instanceof ObjectNode there ? there : in.putObject(member);
    }

    static ArrayNode list(ObjectNode in, String member) {
        return in.get(member) instanceof ArrayNode there ? there : in.putArray(member);
    }

    /** Takes what fits out of a list. */
    static void remove(ArrayNode list, Predicate<JsonNode> which) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (which.test(list.get(i))) {
                list.remove(i);
            }
        }
    }
}
