package tenure.partner;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tenure.facts.Moment;
import tenure.facts.Parameters;
import tenure.partner.Access.State;
import tenure.rules.Edition;

/** Customers as the store finds them, without asking the rules about those that nobody will see. */
@Singleton
class CustomerRows {

    private static final String WINDOW = "renewalWindow";

    /* The first day, from today on, on which a term that is current then is near enough to its end. */
    private static final String FOUND = """
            with asked (day, at, opened_after, renewal_window) as materialized (
              select ?::date, ?::timestamptz, ?::timestamptz, ?::integer
            ), customers as (
              select c.account_id, c.name, %s as stage,
                     case when c.trusted @> asked.at then 'GRANTED'
                          when c.requested_at > asked.opened_after and c.requested_at <= asked.at then 'REQUESTED'
                          else 'NONE' end as tpa,
                     (select min(greatest(t.starts, t.ends - asked.renewal_window, asked.day))
                        from unnest(c.term_from, c.term_until, c.term_next) as t (starts, ends, next)
                       where t.ends is not null
                         and (t.next is null or t.next > greatest(t.starts, t.ends - asked.renewal_window, asked.day))
                     ) as renewable_from
                from customer c, asked where c.partner_id = ? and %s
            )
            select account_id, name, stage, tpa, renewable_from from customers, asked
            """;

    private static final String MANY = """
             where (? = '' or position(lower(?) in lower(name)) > 0 or position(lower(?) in lower(account_id)) > 0)
               and (?::text is null or tpa = ?) and (?::text is null or stage = ?)
               and (?::integer is null or renewable_from <= asked.day + ?::integer)
             order by account_id limit ?
            """;

    private final String many;
    private final String one;

    CustomerRows(Stages stages) {
        many = FOUND.formatted(stages.sql(), "c.account_id > ?") + MANY;
        one = FOUND.formatted(stages.sql(), "c.account_id = ?");
    }

    /** Customers of the partner in the order of their ids; one more than wanted when there are more. */
    List<Customer> find(Connection transaction, String partner, CustomerQuery wanted, Edition edition, Instant now)
            throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(many)) {
            int place = ask(query, partner, wanted.after(), edition, now);
            query.setString(place++, wanted.search());
            query.setString(place++, wanted.search());
            query.setString(place++, wanted.search());
            String tpa = wanted.tpa() == null ? null : wanted.tpa().name();
            query.setString(place++, tpa);
            query.setString(place++, tpa);
            query.setString(place++, wanted.stage());
            query.setString(place++, wanted.stage());
            query.setObject(place++, wanted.renewal());
            query.setObject(place++, wanted.renewal());
            query.setInt(place, wanted.limit() + 1);
            return read(query);
        }
    }

    /** The customer of that id, if it is the partner's. */
    Optional<Customer> one(Connection transaction, String partner, String id, Edition edition, Instant now)
            throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(one)) {
            ask(query, partner, id, edition, now);
            return read(query).stream().findFirst();
        }
    }

    private static int ask(PreparedStatement query, String partner, String id, Edition edition, Instant now)
            throws SQLException {
        LocalDate day = Moment.at(now).day();
        query.setObject(1, day);
        query.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        query.setObject(3, OffsetDateTime.ofInstant(now.minus(Access.validity(edition, now)), ZoneOffset.UTC));
        String window = edition.acts().parameters().get(WINDOW);
        query.setInt(4, window == null ? 0 : new Parameters(edition.catalogue().parameters(), day).days(window));
        query.setString(5, partner);
        query.setString(6, id);
        return 7;
    }

    private static List<Customer> read(PreparedStatement query) throws SQLException {
        List<Customer> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(new Customer(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        State.valueOf(row.getString(4)),
                        row.getObject(5, LocalDate.class)));
            }
        }
        return found;
    }
}
