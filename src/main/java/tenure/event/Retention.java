package tenure.event;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import tenure.account.StoreFailed;
import tenure.facts.Moment;

/** Lets events go that were kept long enough, and what was sent of them. */
@Singleton
final class Retention {

    private static final String DELIVERIES =
            "delete from webhook_delivery where number in" + " (select number from event where numbered_at < ?)";
    private static final String EVENTS = "delete from event where numbered_at < ?";

    private final AgroalDataSource store;
    private final EventSettings settings;

    Retention(AgroalDataSource store, EventSettings settings) {
        this.store = store;
        this.settings = settings;
        if (LocalDate.EPOCH.plus(settings.retention()).isBefore(LocalDate.EPOCH.plusMonths(1))) {
            throw new IllegalStateException("tenure.event.retention has to be a month at least");
        }
    }

    /** Lets go of what is old enough on this day. Blocks. */
    void on(LocalDate today) {
        OffsetDateTime before =
                Moment.startOf(today.minus(settings.retention())).atOffset(ZoneOffset.UTC);
        try (Connection connection = store.getConnection()) {
            for (String sql : List.of(DELIVERIES, EVENTS)) {
                try (PreparedStatement delete = connection.prepareStatement(sql)) {
                    delete.setObject(1, before);
                    delete.execute();
                }
            }
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }
}
