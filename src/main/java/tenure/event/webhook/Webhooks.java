package tenure.event.webhook;

import io.agroal.api.AgroalDataSource;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.account.StoreFailed;
import tenure.event.Told;
import tenure.event.webhook.Delivery.State;

/** The webhooks there are, and what was sent to them. Blocks. */
@Singleton
public final class Webhooks {

    /** More than anybody needs, and few enough to look through. */
    public static final int MOST = 100;

    /** The type of the event that is sent to try a webhook out; it is in no feed. */
    private static final String TEST = "webhook.test";

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;

    private static final String COLUMNS = "id, url, types, created_at, created_by, position";
    private static final String INSERT = """
            insert into webhook (id, url, types, secret, created_at, created_by, position)
            select ?::uuid, ?, ?::text[], ?::bytea, ?::timestamptz, ?, last from event_counter where (select count(*) from webhook) < ?
            """;
    private static final String DELIVERIES = """
            select number, event, state, attempts, first_at, last_at, status, problem from webhook_delivery
             where webhook = ? and number < ? and (?::text is null or state = ?) order by number desc limit ?
            """;
    private static final String RETRY = """
            update webhook_delivery set state = 'RETRY' where webhook = ? and number = ? and state = 'DEAD'
              and exists (select 1 from event where event.number = webhook_delivery.number)
            """;

    private final AgroalDataSource store;
    private final Vault vault;
    private final Sender sender;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Webhooks(AgroalDataSource store, Vault vault, Sender sender, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.sender = sender;
        this.clock = clock;
    }

    /** Whether secrets can be kept, so that there can be webhooks at all. */
    public boolean canKeepSecrets() {
        return vault.isOpen();
    }

    /** Whether a webhook may be there, as far as can be told now. */
    public boolean mayBeAt(String url) {
        Optional<Destination> destination = Destination.of(url, sender.reach());
        if (destination.isEmpty()) {
            return false;
        }
        try {
            InetAddress address = destination.get().resolve(sender.reach());
            return address != null;
        } catch (Destination.Unreachable e) {
            return e.why().equals(Destination.UNKNOWN_HOST);
        }
    }

    /** A secret that nobody can guess. */
    public String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Registers a webhook for what happens from now on; nothing when there are too many. */
    public Optional<Webhook> register(String url, List<String> types, String secret, String by) {
        UUID id = UUID.randomUUID();
        int inserted = with(INSERT, insert -> {
            insert.setObject(1, id);
            insert.setString(2, url);
            insert.setArray(3, types.isEmpty() ? null : insert.getConnection().createArrayOf("text", types.toArray()));
            insert.setBytes(4, vault.lock(id, secret));
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(6, by);
            insert.setInt(7, MOST);
            return insert.executeUpdate();
        });
        return inserted == 0 ? Optional.empty() : find(id);
    }

    /** All webhooks, the oldest first. */
    public List<Webhook> list() {
        return with("select " + COLUMNS + " from webhook order by created_at, id", Webhooks::webhooks);
    }

    public Optional<Webhook> find(UUID id) {
        return with("select " + COLUMNS + " from webhook where id = ?", select -> {
            select.setObject(1, id);
            return webhooks(select).stream().findFirst();
        });
    }

    /** Removes a webhook with all that is known of it. What is on its way still arrives. */
    public void remove(UUID id) {
        with("delete from webhook where id = ?", delete -> {
            delete.setObject(1, id);
            return delete.executeUpdate();
        });
    }

    /** Sends an event that never happened. */
    public Future<Outcome> test(Webhook webhook) {
        Told event = new Told(0, UUID.randomUUID(), TEST, clock.instant(), null, null, null, "{}", null, null);
        return with("select secret, now() as now from webhook where id = ?", select -> {
            select.setObject(1, webhook.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? sender.send(webhook.id(), webhook.url(), row.getBytes("secret"), event, instant(row, "now"))
                        : Future.succeededFuture(Outcome.failed("no-key"));
            }
        });
    }

    /**
     * What was sent to a webhook, the newest event first.
     *
     * @param below where an earlier list ended
     * @param state the only state wanted; null for all
     */
    public List<Delivery> deliveries(UUID webhook, long below, @Nullable State state, int most) {
        return with(DELIVERIES, select -> {
            String wanted = state == null ? null : state.name();
            select.setObject(1, webhook);
            select.setLong(2, below);
            select.setString(3, wanted);
            select.setString(4, wanted);
            select.setInt(5, most);
            List<Delivery> deliveries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    deliveries.add(delivery(rows));
                }
            }
            return deliveries;
        });
    }

    /** The delivery of the event of that number, if it was ever tried. */
    public Optional<Delivery> delivery(UUID webhook, long number) {
        return deliveries(webhook, number + 1, null, 1).stream()
                .filter(delivery -> delivery.number() == number)
                .findFirst();
    }

    /** Has a delivery that was given up tried once more; false when there is none, or its event is no longer there. */
    public boolean retry(UUID webhook, long number) {
        return with(RETRY, update -> {
                    update.setObject(1, webhook);
                    update.setLong(2, number);
                    return update.executeUpdate();
                })
                > 0;
    }

    private static List<Webhook> webhooks(PreparedStatement select) throws SQLException {
        List<Webhook> webhooks = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Array types = rows.getArray("types");
                webhooks.add(new Webhook(
                        rows.getObject("id", UUID.class),
                        rows.getString("url"),
                        types == null ? List.of() : List.of((String[]) types.getArray()),
                        instant(rows, "created_at"),
                        rows.getString("created_by"),
                        rows.getLong("position")));
            }
        }
        return webhooks;
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("number"),
                row.getObject("event", UUID.class),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "first_at"),
                instant(row, "last_at"),
                row.getObject("status", Integer.class),
                row.getString("problem"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What is done with a statement. */
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = store.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }
}
