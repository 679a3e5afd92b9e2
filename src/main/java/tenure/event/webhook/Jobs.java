package tenure.event.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.event.Told;
import tenure.event.webhook.Delivery.State;

/**
 * What there is to send, handed out so that any number of replicas can share it: a webhook that is leased is passed over by
 * all others, until the lease is given back or ends. Time is the database's, which all replicas have in common.
 */
@Singleton
final class Jobs {

    /** How much longer than an attempt a lease lasts, so that its outcome can be noted. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private static final String WAITING = """
            (due_at <= now() and exists (
                select 1 from event where number > position and (types is null or type = any(types)))
             or exists (select 1 from webhook_delivery where webhook = webhook.id and state = 'RETRY'))
            """;
    private static final String CLAIM = """
            select id, url, types, secret, position, attempts, now() as now from webhook
             where leased_until <= now() and %s and (?::uuid is null or id = ?)
             order by due_at for update skip locked limit 1
            """.formatted(WAITING);
    private static final String LEASE =
            "update webhook set lease = ?, leased_until = now() + ? * interval '1 millisecond' where id = ?";
    private static final String NEXT = "select " + Told.COLUMNS + " from event"
            + " where number > ? and (?::text[] is null or type = any(?)) order by number limit 1";
    private static final String AGAIN = "select " + Told.COLUMNS + " from event where number ="
            + " (select min(number) from webhook_delivery where webhook = ? and state = 'RETRY')";

    private static final String HELD = "select 1 from webhook where id = ? and lease = ? for update";
    private static final String MOVE_ON = "update webhook set position = ?, attempts = 0, due_at = now() where id = ?";
    private static final String WAIT =
            "update webhook set attempts = ?, due_at = now() + ? * interval '1 millisecond' where id = ?";
    private static final String RELEASE = "update webhook set lease = null, leased_until = now() where id = ?";
    private static final String NOTE = """
            insert into webhook_delivery
                (webhook, number, event, state, attempts, first_at, last_at, status, problem)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (webhook, number) do update
              set state = excluded.state, attempts = webhook_delivery.attempts + 1, last_at = excluded.last_at,
                  status = excluded.status, problem = excluded.problem
            """;

    private final AgroalDataSource store;
    private final WebhookSettings settings;

    Jobs(AgroalDataSource store, WebhookSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** The next job of any webhook; nothing when there is none. */
    Optional<Job> claim() throws SQLException {
        return transaction(connection -> claim(connection, null));
    }

    /**
     * Notes what came of a job, and hands out the next one of the same webhook if it is due. Nothing is noted when the lease
     * had ended and somebody else has it.
     */
    Optional<Job> settle(Job job, Outcome outcome) throws SQLException {
        return transaction(connection -> {
            if (!isHeld(connection, job)) {
                return Optional.empty();
            }
            note(connection, job, outcome);
            run(connection, RELEASE, job.webhook());
            return claim(connection, job.webhook());
        });
    }

    /** Whether this outcome is the end of trying. */
    boolean isLast(Job job) {
        return job.kind() == Job.Kind.RETRY || job.attempts() + 1 >= settings.attempts();
    }

    /** How long to wait after so many attempts that failed. */
    static Duration delay(WebhookSettings settings, int attempts) {
        Duration delay = settings.firstDelay();
        for (int i = 1; i < attempts && delay.compareTo(settings.longestDelay()) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(settings.longestDelay()) < 0 ? delay : settings.longestDelay();
    }

    private Optional<Job> claim(Connection connection, @Nullable UUID only) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, only);
            claim.setObject(2, only);
            try (ResultSet row = claim.executeQuery()) {
                return row.next() ? Optional.ofNullable(job(connection, row)) : Optional.empty();
            }
        }
    }

    /* Between the look at the webhook and that at the event the event may have gone: then there is nothing to do. */
    private @Nullable Job job(Connection connection, ResultSet webhook) throws SQLException {
        UUID id = webhook.getObject("id", UUID.class);
        Told again = event(connection, AGAIN, id, null);
        Told event = again == null
                ? event(connection, NEXT, webhook.getLong("position"), webhook.getObject("types"))
                : again;
        if (event == null) {
            return null;
        }
        UUID lease = UUID.randomUUID();
        run(connection, LEASE, lease, settings.patience().plus(GRACE).toMillis(), id);
        return new Job(
                id,
                webhook.getString("url"),
                new Job.Sealed(webhook.getBytes("secret")),
                lease,
                again == null ? Job.Kind.NEXT : Job.Kind.RETRY,
                event,
                again == null ? webhook.getInt("attempts") : 0,
                webhook.getObject("now", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Told event(Connection connection, String sql, Object first, @Nullable Object types)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, first);
            if (sql.equals(NEXT)) {
                select.setObject(2, types);
                select.setObject(3, types);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Told.read(row) : null;
            }
        }
    }

    private static boolean isHeld(Connection connection, Job job) throws SQLException {
        try (PreparedStatement held = connection.prepareStatement(HELD)) {
            held.setObject(1, job.webhook());
            held.setObject(2, job.lease());
            try (ResultSet row = held.executeQuery()) {
                return row.next();
            }
        }
    }

    private void note(Connection connection, Job job, Outcome outcome) throws SQLException {
        State state = outcome.delivered() ? State.DELIVERED : isLast(job) ? State.DEAD : State.PENDING;
        note(connection, job, outcome, state);
        if (job.kind() == Job.Kind.NEXT) {
            if (state == State.PENDING) {
                int attempts = job.attempts() + 1;
                run(connection, WAIT, attempts, delay(settings, attempts).toMillis(), job.webhook());
            } else {
                run(connection, MOVE_ON, job.event().number(), job.webhook());
            }
        }
    }

    private static void note(Connection connection, Job job, Outcome outcome, State state) throws SQLException {
        OffsetDateTime now = job.now().atOffset(ZoneOffset.UTC);
        run(
                connection,
                NOTE,
                job.webhook(),
                job.event().number(),
                job.event().id(),
                state.name(),
                1,
                now,
                now,
                outcome.status(),
                outcome.problem());
    }

    private static void run(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    /** What is done with a connection. */
    private interface Work {
        Optional<Job> in(Connection connection) throws SQLException;
    }

    private Optional<Job> transaction(Work work) throws SQLException {
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<Job> job = work.in(connection);
                connection.commit();
                return job;
            } finally {
                // After a commit there is nothing left to roll back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
