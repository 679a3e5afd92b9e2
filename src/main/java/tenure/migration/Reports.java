package tenure.migration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.decision.InForce;
import tenure.facts.Moment;
import tenure.json.StrictJson;
import tenure.migration.CustomerRows.Placed;
import tenure.migration.Figures.Day;
import tenure.migration.StepRows.Done;
import tenure.rules.Migration.Care;

/** How far customers are on their way to my.plan: by day, by stage, by batch, and customer by customer. */
@Singleton
public class Reports {

    private final AccountChanges changes;
    private final InForce inForce;

    Reports(AccountChanges changes, InForce inForce) {
        this.changes = changes;
        this.inForce = inForce;
    }

    /** The partner a user works for, as the store says; null when it is no partner's user. */
    public @Nullable String partnerOf(String user) {
        return changes.<Optional<String>>run(transaction -> {
                    try (PreparedStatement query = transaction
                            .connection()
                            .prepareStatement("select partner_id from person where id = ? and kind = 'partner'")) {
                        query.setString(1, user);
                        try (ResultSet row = query.executeQuery()) {
                            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
                        }
                    }
                })
                .orElse(null);
    }

    /** Counts by day and by stage, from one day to another, and of batches as they are now. */
    public ObjectNode report(Scope scope, @Nullable LocalDate from, @Nullable LocalDate until, Instant now) {
        return changes.run(transaction -> {
            Connection connection = transaction.connection();
            LocalDate today = Moment.at(now).day();
            List<Day> days = Figures.days(connection, scope, today);
            ObjectNode text = JsonNodeFactory.instance.objectNode();
            text.put("asOf", now.toString()).put("customers", scope.customers(connection));
            Day present = days.stream()
                    .filter(day -> !day.day().isAfter(today))
                    .reduce((one, other) -> other)
                    .orElseThrow();
            stages(text.putObject("stages"), present.stages());
            ArrayNode list = text.putArray("days");
            days.stream()
                    .filter(day -> (from == null || !day.day().isBefore(from))
                            && (until == null || !day.day().isAfter(until)))
                    .forEach(day -> stages(
                            list.addObject().put("day", day.day().toString()).putObject("stages"), day.stages()));
            ArrayNode batches = text.putArray("batches");
            Figures.batches(connection, scope)
                    .forEach((id, stages) ->
                            stages(batches.addObject().put("batch", id).putObject("stages"), stages));
            return text;
        });
    }

    private static void stages(ObjectNode to, Map<Stage, Integer> counts) {
        counts.forEach((stage, count) -> to.put(stage.name(), count));
    }

    /** A part of a list, and whether there is more of it. */
    public record Part(List<ObjectNode> customers, boolean more) {}

    /** Customers in the order of their ids. */
    public Part customers(CustomerQuery wanted, Instant now) {
        return list(wanted, List.of(), now);
    }

    /** Customers that did not get on, each with who looks after it, why, and what gets it on again. */
    public Part exceptions(CustomerQuery wanted, Instant now) {
        return list(wanted, List.copyOf(Stage.EXCEPTIONS), now);
    }

    private Part list(CustomerQuery wanted, List<Stage> among, Instant now) {
        return changes.run(transaction -> {
            List<Placed> found = CustomerRows.list(
                    transaction.connection(), wanted, among, Moment.at(now).day());
            boolean more = found.size() > wanted.limit();
            List<ObjectNode> customers = (more ? found.subList(0, wanted.limit()) : found)
                    .stream().map(this::text).toList();
            return new Part(customers, more);
        });
    }

    private ObjectNode text(Placed customer) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("account", customer.account()).put("name", customer.name());
        if (customer.partner() != null) {
            text.put("partner", customer.partner());
        }
        text.put("stage", customer.stage().name());
        if (customer.since() != null) {
            text.put("since", customer.since().toString());
        }
        if (customer.batch() != null) {
            text.put("batch", customer.batch());
        }
        Care care = inForce.decider()
                .edition()
                .acts()
                .migration()
                .cares()
                .get(customer.stage().name());
        if (care != null) {
            text.put("owner", care.owner());
            text.putObject("reason").put("cause", customer.cause()).set("detail", customer.detail());
            text.put("action", care.action());
        }
        return text;
    }

    /** How one customer came where it is; empty when there is none of that id in scope. */
    public Optional<ObjectNode> timeline(Scope scope, String account, Instant now) {
        if (!StrictJson.isStorable(account)) {
            return Optional.empty();
        }
        return changes.run(transaction -> timeline(
                transaction.connection(), scope, account, Moment.at(now).day()));
    }

    private Optional<ObjectNode> timeline(Connection connection, Scope scope, String account, LocalDate today)
            throws SQLException {
        Optional<Stored> stored = Stored.find(connection, account);
        if (stored.isEmpty()
                || (scope.partner() != null
                        && !scope.partner().equals(stored.get().partner()))) {
            return Optional.empty();
        }
        Placed customer = stored.get().placed(connection, today);
        ObjectNode text = text(customer);
        ArrayNode moves = text.putArray("timeline");
        for (Move move : CustomerRows.moves(connection, customer, stored.get().document())) {
            ObjectNode entry = moves.addObject();
            entry.put("from", move.from().name()).put("to", move.to().name());
            entry.put("at", move.at().toString()).put("cause", move.cause());
            if (move.batch() != null) {
                entry.put("batch", move.batch());
            }
            entry.set("detail", move.detail());
        }
        ArrayNode steps = text.putArray("steps");
        for (Done done : StepRows.of(connection, account).values()) {
            steps.addObject()
                    .put("step", done.step().word())
                    .put("version", done.version())
                    .put("at", done.at().toString())
                    .put("by", done.by());
        }
        return Optional.of(text);
    }
}
