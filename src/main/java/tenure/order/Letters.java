package tenure.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;

/** What customers are written about orders. */
@Singleton
class Letters {

    /** Asks the customer to approve or refuse the order; whether there is somebody to write to. */
    boolean askForApproval(Act act, PlacedOrder order) throws SQLException {
        return false;
    }
}
