package tenure.partner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.facts.Grant;
import tenure.facts.TpaRequest;
import tenure.facts.history.AccountHistory;
import tenure.partner.AccessStore.Granted;
import tenure.partner.AccessStore.Requested;
import tenure.rules.Edition;

/** Writes how far a customer and its partner have come, with the evidence there is. */
final class AccessText {

    private final Connection connection;
    private final AccessStore store;
    private final Edition edition;
    private final Instant now;

    AccessText(Connection connection, AccessStore store, Edition edition, Instant now) {
        this.connection = connection;
        this.store = store;
        this.edition = edition;
        this.now = now;
    }

    /** The state, the open request and the grants; those of one partner, or, when that is null, all. */
    ObjectNode of(AccountHistory account, @Nullable String partner) throws SQLException {
        Access access = Access.of(account, now, edition);
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("state", access.state().name());
        if (access.request() != null && access.until() != null) {
            request(text.putObject("request"), account.id(), access.request(), access.until());
        }
        List<Granted> evidence = store.grants(connection, account.id());
        ArrayNode grants = text.putArray("grants");
        for (Grant grant : account.grants()) {
            if (partner == null || partner.equals(grant.partner())) {
                grant(grants.addObject(), grant, evidence);
            }
        }
        return text;
    }

    private void request(ObjectNode text, String account, TpaRequest open, Instant until) throws SQLException {
        text.put("id", open.id()).put("partner", open.partner());
        text.put("requestedAt", open.requestedAt().toString()).put("until", until.toString());
        Optional<Requested> made = store.request(connection, account, open.id());
        if (made.isPresent()) {
            made.get().scopes().forEach(text.putArray("scopes")::add);
            if (!made.get().message().isEmpty()) {
                text.put("message", made.get().message());
            }
            text.put("contacted", made.get().contacted());
        }
    }

    private static void grant(ObjectNode text, Grant grant, List<Granted> evidence) {
        text.put("partner", grant.partner()).put("grantedAt", grant.grantedAt().toString());
        if (grant.revokedAt() != null) {
            text.put("revokedAt", grant.revokedAt().toString());
        }
        grant.scopes().stream().sorted().forEach(text.putArray("scopes")::add);
        Instant at = grant.grantedAt().truncatedTo(ChronoUnit.MICROS);
        for (Granted given : evidence) {
            if (given.at().equals(at) && given.partner().equals(grant.partner())) {
                given.versions().forEach(text.putObject("texts")::put);
                text.putObject("by")
                        .put("type", given.by().type())
                        .put("id", given.by().id());
                text.put("way", given.way().name()).put("order", given.order());
            }
        }
    }
}
