package tenure.notice;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.record.CallIds;

/** Where mails are put by whoever has something to tell. A mail goes out when the transaction that put it has committed. */
@Singleton
public final class Outbox {

    private final CallIds ids;
    private final Clock clock;
    private final MailSettings settings;
    private final Dispatcher dispatcher;

    Outbox(CallIds ids, Clock clock, MailSettings settings, Dispatcher dispatcher) {
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
        this.dispatcher = dispatcher;
    }

    /** Puts the notice into the outbox, in that transaction, and says its id. */
    public UUID put(Connection transaction, Notice notice) throws SQLException {
        return put(transaction, notice, null);
    }

    /** Puts all of them there, in this order. */
    public void putAll(Connection transaction, List<Notice> notices) throws SQLException {
        NoticeRows.put(
                transaction, notices.stream().map(notice -> entry(notice, null)).toList());
    }

    UUID put(Connection transaction, Notice notice, @Nullable UUID resends) throws SQLException {
        NoticeRows.Entry entry = entry(notice, resends);
        NoticeRows.put(transaction, List.of(entry));
        return entry.id();
    }

    private NoticeRows.Entry entry(Notice notice, @Nullable UUID resends) {
        Instant now = clock.instant();
        UUID id = ids.next(now);
        return new NoticeRows.Entry(id, notice, queued(id, now), resends);
    }

    /** Has what is due sent soon, on a thread of its own; for whoever has just committed. Without it, it takes seconds. */
    public void nudge() {
        dispatcher.nudge();
    }

    private Kept.Evidence queued(UUID id, Instant now) {
        String domain =
                settings.from().substring(settings.from().indexOf('@') + 1).replace(">", "");
        return new Kept.Evidence(State.QUEUED, now, 0, null, "<" + id + "@" + domain + ">", null, null, null);
    }
}
