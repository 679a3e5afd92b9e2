package tenure.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.catalogue.Subscriber.NoticeState;
import tenure.facts.Moment;

/** Who is on a plan: the accounts with an active, stopped or pending line on it. */
final class Subscribers {

    private static final String PAYING = """
            count(*) filter (where status <> 'PENDING') as paying,
            count(*) filter (where (from_day is null or from_day <= ?) and (until_day is null or until_day > ?)) as paying_then""";
    private static final String ALL = "select count(distinct account_id) as accounts, count(*) as services, " + PAYING
            + " from plan_line where plan_id = ?";
    /* Who left the plan need not be told any more; of an edit that is over, those are shown who were told. */
    private static final String TOLD = """
            (select account_id, array_agg(service_id order by service_id) as services,\s""" + PAYING + """
               from plan_line where plan_id = ? group by account_id) line
              full join (select * from plan_edit_notice where edit_id = ?) told using (account_id)
             where (case when ? then line.services is not null else told.state is not null end)""";
    private static final String LIST =
            "select account_id, services, paying, paying_then, coalesce(state, 'NONE') as state, sent_at from " + TOLD
                    + """
             and account_id > ? and (?::text is null or coalesce(state, 'NONE') = ?)
             order by account_id limit ?""";
    private static final String COUNT =
            "select coalesce(state, 'NONE') as state, count(*) as accounts, max(sent_at) as sent_at from " + TOLD
                    + " group by 1";

    private final Connection connection;

    Subscribers(Connection connection) {
        this.connection = connection;
    }

    /**
     * All of them together.
     *
     * @param services lines
     * @param paying lines that are paid for now
     * @param payingThen lines that will be on the day that is looked at
     */
    record Together(int accounts, int services, int paying, int payingThen) {}

    /**
     * How far the notices of an edit have come.
     *
     * @param counts how many accounts have one in each state
     * @param lastSentOn the day in London on which the last was sent; null when none was
     */
    record Told(Map<NoticeState, Integer> counts, @Nullable LocalDate lastSentOn) {

        int accounts() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        int in(NoticeState state) {
            return counts.getOrDefault(state, 0);
        }

        boolean isComplete() {
            return in(NoticeState.SENT) == accounts();
        }
    }

    /** A part of a list: after that account, of that state when it is not null, at most so many. */
    record Part(@Nullable String after, @Nullable NoticeState state, int most) {}

    Together together(String plan, LocalDate then) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ALL)) {
            query.setObject(1, then);
            query.setObject(2, then);
            query.setString(3, plan);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Together(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
            }
        }
    }

    Told told(Edit edit) throws SQLException {
        Map<NoticeState, Integer> counts = new EnumMap<>(NoticeState.class);
        LocalDate last = null;
        try (PreparedStatement query = connection.prepareStatement(COUNT)) {
            fill(query, edit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(NoticeState.valueOf(row.getString("state")), row.getInt("accounts"));
                    OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
                    LocalDate day =
                            sent == null ? null : Moment.at(sent.toInstant()).day();
                    last = day != null && (last == null || day.isAfter(last)) ? day : last;
                }
            }
        }
        return new Told(counts, last);
    }

    /** In the order of their ids. */
    List<Subscriber> list(Edit edit, Part part) throws SQLException {
        List<Subscriber> subscribers = new ArrayList<>();
        String state = part.state() == null ? null : part.state().name();
        try (PreparedStatement query = connection.prepareStatement(LIST)) {
            int place = fill(query, edit);
            query.setString(place++, part.after() == null ? "" : part.after());
            query.setString(place++, state);
            query.setString(place++, state);
            query.setInt(place, part.most());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
                    subscribers.add(new Subscriber(
                            row.getString("account_id"),
                            row.getArray("services") == null
                                    ? List.of()
                                    : List.of(
                                            (String[]) row.getArray("services").getArray()),
                            row.getInt("paying"),
                            row.getInt("paying_then"),
                            NoticeState.valueOf(row.getString("state")),
                            sent == null ? null : sent.toInstant()));
                }
            }
        }
        return subscribers;
    }

    private static int fill(PreparedStatement query, Edit edit) throws SQLException {
        int place = 1;
        query.setObject(place++, edit.effectiveOn());
        query.setObject(place++, edit.effectiveOn());
        query.setString(place++, edit.plan());
        query.setString(place++, edit.id());
        query.setBoolean(place++, edit.state() == Edit.State.WAITING);
        return place;
    }
}
