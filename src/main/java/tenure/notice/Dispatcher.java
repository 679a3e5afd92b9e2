package tenure.notice;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import tenure.account.StoreFailed;
import tenure.decision.InForce;
import tenure.notice.Kept.Evidence;
import tenure.rules.Edition;

/**
 * Sends what is due, notice after notice. Each is locked from before it is sent until it is kept that it was, so any number of
 * these may be at work, on any number of replicas, and none is sent by two.
 */
@Singleton
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final NoticeStore store;
    private final Delivery delivery;
    private final MailSettings settings;
    private final InForce inForce;
    private final NoticeFigures figures;
    private final Clock clock;
    private final List<BounceListener> listeners;
    private final AtomicBoolean nudged = new AtomicBoolean();

    Dispatcher(
            NoticeStore store,
            Delivery delivery,
            MailSettings settings,
            InForce inForce,
            NoticeFigures figures,
            Clock clock,
            @All List<BounceListener> listeners) {
        this.store = store;
        this.delivery = delivery;
        this.settings = settings;
        this.inForce = inForce;
        this.figures = figures;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** What came of looking for a notice to send. */
    private enum Result {
        SENT,
        NOT_SENT,
        NOTHING_DUE,
        NOBODY_THERE
    }

    @Scheduled(identity = "send-notices", every = "${tenure.mail.every}")
    void look() {
        run();
    }

    /** Sends what is due soon, on another thread. */
    void nudge() {
        if (nudged.compareAndSet(false, true)) {
            Infrastructure.getDefaultWorkerPool().execute(() -> {
                nudged.set(false);
                run();
            });
        }
    }

    /** Sends what is due. */
    void run() {
        if (delivery.way() == Delivery.Way.NONE) {
            return;
        }
        try {
            Result result = Result.SENT;
            while (result == Result.SENT || result == Result.NOT_SENT) {
                result = store.transaction(this::next);
            }
        } catch (StoreFailed e) {
            LOG.warnf("no mail could be sent: %s", e.getMessage());
        }
    }

    private Result next(Connection connection) throws SQLException {
        Instant now = clock.instant();
        Optional<NoticeRows.Due> due = NoticeRows.next(connection, now);
        return due.isEmpty() ? Result.NOTHING_DUE : send(connection, due.get(), now);
    }

    private Result send(Connection connection, NoticeRows.Due due, Instant now) throws SQLException {
        Kept notice = due.notice();
        Edition edition = inForce.decider().edition();
        try {
            Letter letter = Letters.of(due, edition);
            String reply = delivery.post().take(letter);
            NoticeRows.update(connection, notice.id(), sent(notice, edition, reply, now));
            if (delivery.isDemo()) {
                DemoMails.keep(connection, due, letter, now);
            }
            figures.sent();
            return Result.SENT;
        } catch (NotTaken e) {
            notSent(connection, notice, e, now);
            return e.why() == NotTaken.Why.NOBODY_THERE ? Result.NOBODY_THERE : Result.NOT_SENT;
        }
    }

    private static Evidence sent(Kept notice, Edition edition, String reply, Instant now) {
        Evidence before = notice.evidence();
        return new Evidence(
                State.SENT, now, before.attempts() + 1, edition.hash(), before.messageId(), reply, now, null);
    }

    private void notSent(Connection connection, Kept notice, NotTaken why, Instant now) throws SQLException {
        Evidence before = notice.evidence();
        int attempts = before.attempts() + 1;
        boolean given = why.why() == NotTaken.Why.REFUSED || attempts >= settings.attempts();
        Evidence after = new Evidence(
                given ? State.FAILED : State.QUEUED,
                given ? now : now.plus(settings.pauseAfter(attempts)),
                attempts,
                null,
                before.messageId(),
                why.reply(),
                null,
                null);
        NoticeRows.update(connection, notice.id(), after);
        if (given) {
            figures.failed();
            LOG.warnf("the notice %s was given up on after %d attempt(s)", notice.id(), attempts);
            Kept failed = NoticeRows.find(connection, notice.id()).orElse(notice);
            for (BounceListener listener : listeners) {
                listener.failed(connection, failed);
            }
        } else {
            LOG.infof("the notice %s is put off after %d attempt(s): %s", notice.id(), attempts, why.why());
        }
    }
}
