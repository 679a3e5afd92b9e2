package tenure.notice;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tenure.notice.Kept.Bounce;
import tenure.notice.Kept.Evidence;

/** Notices as evidence, and what is said of them after they were sent. */
@Singleton
public final class Notices {

    private final NoticeStore store;
    private final Outbox outbox;
    private final Clock clock;
    private final List<BounceListener> listeners;

    Notices(NoticeStore store, Outbox outbox, Clock clock, @All List<BounceListener> listeners) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** Those wanted, the latest first. */
    public List<Kept> search(Wanted wanted) {
        return store.transaction(connection -> NoticeRows.list(connection, wanted));
    }

    public Optional<Kept> find(UUID id) {
        return store.transaction(connection -> NoticeRows.find(connection, id));
    }

    /** The notice, within somebody's transaction. */
    public Optional<Kept> find(Connection transaction, UUID id) throws SQLException {
        return NoticeRows.find(transaction, id);
    }

    /**
     * Keeps that the mail came back, and tells whoever wants to hear of it. Said again, it changes nothing.
     *
     * @param by who says so
     * @throws NotPossible when the mail was never sent
     */
    public Optional<Kept> bounce(UUID id, String by, String reason) {
        return store.transaction(connection -> {
            Optional<Kept> found = NoticeRows.lock(connection, id);
            return found.isEmpty() ? found : Optional.of(bounce(connection, found.get(), by, reason));
        });
    }

    private Kept bounce(Connection connection, Kept notice, String by, String reason) throws SQLException {
        Evidence before = notice.evidence();
        return switch (before.state()) {
            case BOUNCED -> notice;
            case QUEUED, FAILED -> throw new NotPossible(NotPossible.Why.NOT_SENT);
            case SENT -> {
                Evidence after = new Evidence(
                        State.BOUNCED,
                        before.dueAt(),
                        before.attempts(),
                        before.edition(),
                        before.messageId(),
                        before.reply(),
                        before.sentAt(),
                        new Bounce(clock.instant(), by, reason));
                NoticeRows.update(connection, notice.id(), after);
                Kept bounced = NoticeRows.find(connection, notice.id()).orElse(notice);
                for (BounceListener listener : listeners) {
                    listener.bounced(connection, bounced);
                }
                yield bounced;
            }
        };
    }

    /**
     * Has the mail sent once more. One that was given up on is queued again; one that was sent stays what it is, and another
     * one is put.
     *
     * @return what is queued now
     * @throws NotPossible when it is queued already, or its link is forgotten
     */
    public Optional<Kept> resend(UUID id) {
        Optional<Kept> queued = store.transaction(connection -> {
            Optional<Kept> found = NoticeRows.lock(connection, id);
            return found.isEmpty() ? found : resend(connection, found.get());
        });
        outbox.nudge();
        return queued;
    }

    private Optional<Kept> resend(Connection connection, Kept notice) throws SQLException {
        return switch (notice.evidence().state()) {
            case QUEUED -> throw new NotPossible(NotPossible.Why.QUEUED);
            case FAILED -> {
                Evidence again = new Evidence(
                        State.QUEUED,
                        clock.instant(),
                        0,
                        null,
                        notice.evidence().messageId(),
                        null,
                        null,
                        null);
                NoticeRows.update(connection, notice.id(), again);
                yield NoticeRows.find(connection, notice.id());
            }
            case SENT, BOUNCED -> {
                if (notice.linked()) {
                    throw new NotPossible(NotPossible.Why.LINK_FORGOTTEN);
                }
                UUID another = outbox.put(connection, again(notice), notice.id());
                yield NoticeRows.find(connection, another);
            }
        };
    }

    private static Notice again(Kept notice) {
        return new Notice(
                notice.template(),
                new Address(notice.to()),
                notice.copies().stream().map(Address::new).toList(),
                notice.account(),
                notice.about(),
                notice.values(),
                null);
    }
}
