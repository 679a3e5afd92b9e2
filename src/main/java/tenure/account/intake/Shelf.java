package tenure.account.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tenure.account.Changes;

/** Where elements are put: each replaces the stored one, with all that one held. */
final class Shelf {

    /** Which lines wait for the day on which they take the place of another. */
    private static final String WAITING = """
            update service s set pending_from = (line ->> 'from')::date
              from account a, jsonb_path_query(a.document, '$.services[*] ? (@.status == "PENDING")') line
             where a.id = any(?) and s.account_id = a.id and s.id = line ->> 'id' and line ->> 'replaces' is not null
            """;

    private final Connection connection;
    private final String importNumber;

    Shelf(Connection connection, long importNumber) {
        this.connection = connection;
        this.importNumber = String.valueOf(importNumber);
    }

    /**
     * Stores elements that the ledger let in.
     *
     * <p>Rows of accounts come first: they are the lock that keeps another writer of the same account waiting. Then all that
     * the replaced ones held goes, so that what is claimed is free whoever held it.
     */
    Changes put(List<Element> elements, Ledger ledger) throws SQLException {
        List<Element> partners = of(Kind.PARTNER, elements);
        List<Element> accounts = of(Kind.ACCOUNT, elements);
        partners(partners);
        plans(of(Kind.PLAN, elements));
        accounts(accounts);
        Set<String> people = new HashSet<>(release(accounts, partners, of(Kind.STAFF, elements)));
        held(accounts);
        people.addAll(people(elements));
        if (ledger.replaces(Kind.PLAN, elements)) {
            return Changes.EVERYTHING;
        }
        Changes changes = Changes.of(accounts.stream().map(Element::id).toList(), people);
        boolean plans = elements.stream()
                .anyMatch(element ->
                        element.key().kind() == Kind.PLAN || element.key().kind() == Kind.PARTNER);
        return plans ? changes.andPlans() : changes;
    }

    private void partners(List<Element> partners) throws SQLException {
        new Rows()
                .column(partners, Element::id)
                .column(partners, Documents::text)
                .column(partners, any -> importNumber)
                .run(connection, """
                        insert into partner (id, document, import_number)
                        select id, document::jsonb, number::bigint from unnest(?, ?, ?) as row (id, document, number)
                        on conflict (id) do update
                          set document = excluded.document, import_number = excluded.import_number
                        """);
    }

    private void plans(List<Element> plans) throws SQLException {
        new Rows()
                .column(plans, Element::id)
                .column(plans, plan -> Documents.member(plan, "name"))
                .column(plans, plan -> Documents.member(plan, "monthlyRate"))
                .column(plans, Documents::text)
                .column(plans, any -> importNumber)
                .run(connection, """
                        insert into plan (id, name, monthly_rate, document, import_number)
                        select id, name, rate::numeric, document::jsonb, number::bigint
                          from unnest(?, ?, ?, ?, ?) as row (id, name, rate, document, number)
                        on conflict (id) do update
                          set name = excluded.name, monthly_rate = excluded.monthly_rate, document = excluded.document,
                              import_number = excluded.import_number
                        """);
    }

    private void accounts(List<Element> accounts) throws SQLException {
        new Rows()
                .column(accounts, Element::id)
                .column(accounts, account -> Documents.member(account, "partner"))
                .column(accounts, Documents::text)
                .column(accounts, any -> importNumber)
                .run(connection, """
                        insert into account (id, partner_id, document, import_number)
                        select id, partner, document::jsonb, number::bigint
                          from unnest(?, ?, ?, ?) as row (id, partner, document, number)
                        on conflict (id) do update
                          set partner_id = excluded.partner_id, document = excluded.document,
                              import_number = excluded.import_number
                        """);
    }

    /** Lets go of all that these hold in the store; returns whose users are no more, or are about to come again. */
    private List<String> release(List<Element> accounts, List<Element> partners, List<Element> staff)
            throws SQLException {
        new Rows().column(accounts, Element::id).run(connection, "delete from service where account_id = any(?)");
        new Rows().column(accounts, Element::id).run(connection, "delete from account_order where account_id = any(?)");
        return new Rows()
                .column(accounts, Element::id)
                .column(partners, Element::id)
                .column(staff, Element::id)
                .returned(connection, """
                        delete from person
                        where account_id = any(?) or partner_id = any(?) or (kind = 'staff' and id = any(?))
                        returning id
                        """);
    }

    private void held(List<Element> accounts) throws SQLException {
        List<Held> services = held(Claim.Among.SERVICES, accounts);
        new Rows()
                .column(services, Held::id)
                .column(services, Held::by)
                .column(services, Held::detail)
                .run(connection, "insert into service (id, account_id, plan_id) select * from unnest(?, ?, ?)");
        new Rows().column(accounts, Element::id).run(connection, WAITING);
        List<Held> orders = held(Claim.Among.ORDERS, accounts);
        new Rows()
                .column(orders, Held::id)
                .column(orders, Held::by)
                .run(connection, "insert into account_order (id, account_id) select * from unnest(?, ?)");
    }

    private List<String> people(List<Element> elements) throws SQLException {
        List<Held> people = held(Claim.Among.PEOPLE, elements);
        new Rows()
                .column(people, Held::id)
                .column(people, Held::kindOfPerson)
                .column(people, Held::detail)
                .column(people, person -> person.by(Kind.ACCOUNT))
                .column(people, person -> person.by(Kind.PARTNER))
                .column(people, any -> importNumber)
                .run(connection, """
                        insert into person (id, kind, role, account_id, partner_id, import_number)
                        select id, kind, role, account, partner, number::bigint
                          from unnest(?, ?, ?, ?, ?, ?) as row (id, kind, role, account, partner, number)
                        """);
        return people.stream().map(Held::id).toList();
    }

    private static List<Held> held(Claim.Among among, List<Element> elements) {
        return elements.stream()
                .flatMap(element -> element.claims(among).map(claim -> new Held(claim, element.key())))
                .sorted(Comparator.comparing(Held::id))
                .toList();
    }

    /** In order of their ids: writers that lock rows in one order never wait for each other in a circle. */
    private static List<Element> of(Kind kind, List<Element> elements) {
        return elements.stream()
                .filter(element -> element.key().kind() == kind)
                .sorted(Comparator.comparing(Element::id))
                .toList();
    }
}
