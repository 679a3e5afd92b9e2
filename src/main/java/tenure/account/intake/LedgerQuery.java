package tenure.account.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Opens a ledger for some elements: asks the store for every id they are, claim or refer to, all at once. */
final class LedgerQuery {

    private static final String SQL = """
            select 'PARTNER', id, null, null, import_number from partner where id = any(?)
            union all
            select 'PLAN', id, null, null, import_number from plan where id = any(?)
            union all
            select 'ACCOUNT', id, null, null, import_number from account where id = any(?)
            union all
            select 'SERVICES', s.id, 'ACCOUNT', s.account_id, a.import_number
              from service s join account a on a.id = s.account_id where s.id = any(?)
            union all
            select 'ORDERS', o.id, 'ACCOUNT', o.account_id, a.import_number
              from account_order o join account a on a.id = o.account_id where o.id = any(?)
            union all
            select 'PEOPLE', id, case kind when 'customer' then 'ACCOUNT' when 'partner' then 'PARTNER' else 'STAFF' end,
                   coalesce(account_id, partner_id, id), import_number from person where id = any(?)
            union all
            select 'PLAN_NAMES', name, 'PLAN', id, import_number from plan where name = any(?)
            """;

    private LedgerQuery() {}

    static Ledger open(Connection connection, List<Element> elements, long importNumber) throws SQLException {
        Ledger ledger = new Ledger();
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            int at = 1;
            for (Kind kind : List.of(Kind.PARTNER, Kind.PLAN, Kind.ACCOUNT)) {
                query.setArray(at++, connection.createArrayOf("text", named(kind, elements)));
            }
            for (Claim.Among among : Claim.Among.values()) {
                query.setArray(at++, connection.createArrayOf("text", claimed(among, elements)));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    read(rows, importNumber, ledger);
                }
            }
        }
        return ledger;
    }

    private static void read(ResultSet row, long importNumber, Ledger ledger) throws SQLException {
        boolean broughtByThis = row.getLong(5) == importNumber;
        if (row.getString(3) == null) {
            ledger.inStore(new Element.Key(Kind.valueOf(row.getString(1)), row.getString(2)), broughtByThis);
        } else {
            Element.Key holder = new Element.Key(Kind.valueOf(row.getString(3)), row.getString(4));
            ledger.inStore(holder, broughtByThis);
            ledger.inStore(new Claim.Key(Claim.Among.valueOf(row.getString(1)), row.getString(2)), holder);
        }
    }

    private static String[] named(Kind kind, List<Element> elements) {
        return elements.stream()
                .flatMap(element -> Stream.concat(
                        Stream.of(element.key()),
                        Stream.concat(element.references().stream(), element.lateReferences().stream())
                                .map(Reference::to)))
                .filter(key -> key.kind() == kind)
                .map(Element.Key::id)
                .distinct()
                .toArray(String[]::new);
    }

    private static String[] claimed(Claim.Among among, List<Element> elements) {
        return elements.stream()
                .flatMap(element -> element.claims(among))
                .map(claim -> claim.key().id())
                .distinct()
                .toArray(String[]::new);
    }
}
