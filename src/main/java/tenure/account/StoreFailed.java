package tenure.account;

import java.sql.SQLException;

/** That the database did not do what it was asked. */
public final class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoreFailed(SQLException cause) {
        super("the store failed with SQLSTATE " + cause.getSQLState(), cause);
    }
}
