package tenure.account.intake;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import tenure.account.Changes;
import tenure.account.Histories;
import tenure.account.Replaced;
import tenure.facts.history.AccountHistory;

/** Puts on the shelf what an import brings, and tells of the accounts that were there before. */
@Singleton
class Arrivals {

    /* In order of their ids, as everybody locks them. Nobody changes them from here on, so what is read is what is replaced. */
    private static final String HOLD = "select from account where id = any(?) order by id for update";

    private final Replaced replaced;

    Arrivals(Replaced replaced) {
        this.replaced = replaced;
    }

    Changes put(Connection connection, long importNumber, List<Element> elements, Ledger ledger) throws SQLException {
        List<AccountHistory> before = ledger.replaces(Kind.ACCOUNT, elements) ? held(connection, elements) : List.of();
        Changes changes = new Shelf(connection, importNumber).put(elements, ledger);
        if (!before.isEmpty()) {
            replaced.tell(connection, before);
        }
        return changes;
    }

    private static List<AccountHistory> held(Connection connection, List<Element> elements) throws SQLException {
        List<String> accounts = elements.stream()
                .filter(element -> element.key().kind() == Kind.ACCOUNT)
                .map(Element::id)
                .distinct()
                .toList();
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setArray(1, connection.createArrayOf("text", accounts.toArray()));
            hold.execute();
        }
        return Histories.read(connection, accounts);
    }
}
