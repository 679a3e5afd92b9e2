package tenure.notice;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears of notices that did not reach anybody. */
@Singleton
final class Heard implements BounceListener {

    private static final List<UUID> BOUNCED = new CopyOnWriteArrayList<>();
    private static final List<UUID> FAILED = new CopyOnWriteArrayList<>();

    static List<UUID> bounced() {
        return BOUNCED;
    }

    static List<UUID> failed() {
        return FAILED;
    }

    @Override
    public void bounced(Connection transaction, Kept notice) {
        BOUNCED.add(notice.id());
    }

    @Override
    public void failed(Connection transaction, Kept notice) {
        FAILED.add(notice.id());
    }
}
