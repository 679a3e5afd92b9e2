package tenure.partner;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import tenure.account.AccountChanges;
import tenure.account.AccountDraft;
import tenure.account.HeldAccount;
import tenure.account.InvalidChange;
import tenure.account.StoreFailed;
import tenure.account.Transaction;
import tenure.decision.InForce;
import tenure.event.Event;
import tenure.event.Events;
import tenure.json.TimeText;
import tenure.partner.Notes.Occasion;
import tenure.rules.Edition;

/**
 * Marks requests that nobody answered in time. The rules hold them for ended anyhow; this makes it seen. An account that is
 * ended is not found again, so it is done once, however many do it, and also when nobody was there at the time.
 */
@Singleton
class AccessExpiry {

    private static final Logger LOG = Logger.getLogger(AccessExpiry.class);
    private static final int AT_ONCE = 200;

    private final AccountChanges changes;
    private final Notes notes;
    private final Events events;
    private final InForce inForce;
    private final Clock clock;

    AccessExpiry(AccountChanges changes, Notes notes, Events events, InForce inForce, Clock clock) {
        this.changes = changes;
        this.notes = notes;
        this.events = events;
        this.inForce = inForce;
        this.clock = clock;
    }

    @Scheduled(identity = "expire-access-requests", every = "${tenure.partner.expiry-every}")
    void look() {
        try {
            int ended = run();
            if (ended > 0) {
                LOG.infof("%d requests for access have expired", ended);
            }
        } catch (StoreFailed e) {
            LOG.warnf("no request for access could be ended: %s", e.getMessage());
        }
    }

    /** Ends all whose time has run out, and says how many those were. */
    int run() {
        Edition edition = inForce.decider().edition();
        Instant now = clock.instant();
        Duration validity = Access.validity(edition, now);
        int ended = 0;
        String after = "";
        List<String> overdue = overdue(now.minus(validity), after);
        while (!overdue.isEmpty()) {
            for (String account : overdue) {
                ended += expire(account, edition, now, validity);
                after = account;
            }
            overdue = overdue(now.minus(validity), after);
        }
        return ended;
    }

    private List<String> overdue(Instant before, String after) {
        return changes.run(transaction -> {
            try (PreparedStatement query = transaction.connection().prepareStatement("""
                    select account_id from customer where waiting_since <= ? and account_id > ?
                     order by account_id limit ?""")) {
                query.setObject(1, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
                query.setString(2, after);
                query.setInt(3, AT_ONCE);
                List<String> accounts = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        accounts.add(row.getString(1));
                    }
                }
                return accounts;
            }
        });
    }

    private int expire(String id, Edition edition, Instant now, Duration validity) {
        try {
            return changes.run(transaction -> expire(transaction, id, edition, now, validity));
        } catch (InvalidChange e) {
            LOG.warnf("account %s cannot be stored any more, so its request for access stays: %s", id, e.problems());
            return 0;
        }
    }

    private int expire(Transaction transaction, String id, Edition edition, Instant now, Duration validity)
            throws SQLException {
        HeldAccount account = transaction.hold(id);
        int ended = 0;
        if (account != null) {
            AccountDraft draft = account.draft();
            for (JsonNode request : account.asStored().path("tpa").path("requests")) {
                Instant end = instant(request).plus(validity);
                if (request.path("status").asText().equals("OPEN") && !now.isBefore(end)) {
                    draft.closeRequest(request.path("id").asText(), "EXPIRED");
                    tell(transaction, account, request, edition, end);
                    ended++;
                }
            }
            if (ended > 0) {
                account.replace(draft);
            }
        }
        return ended;
    }

    private void tell(Transaction transaction, HeldAccount account, JsonNode request, Edition edition, Instant end)
            throws SQLException {
        String named = request.path("partner").textValue();
        String partner = named == null ? account.partner() : named;
        if (partner != null) {
            String about = request.path("id").asText();
            notes.put(transaction.connection(), account, edition, Occasion.EXPIRED, partner, about, end, Map.of());
            events.add(
                    transaction.connection(),
                    Event.of("access.expired", end, account.id())
                            .by(partner)
                            .saying(Map.of("request", about))
                            .because(null, edition.hash()));
        }
    }

    private static Instant instant(JsonNode request) {
        return Objects.requireNonNull(
                TimeText.instant(request.path("requestedAt").asText()));
    }
}
