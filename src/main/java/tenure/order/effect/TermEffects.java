package tenure.order.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import tenure.facts.history.BoltOnHeld;
import tenure.facts.history.Dated;
import tenure.facts.history.ServiceHistory;
import tenure.order.Act;
import tenure.order.ActRefused;
import tenure.order.Performer;
import tenure.rules.Effect;

/**
 * A renewal: a new contract term, from the day the old one ends or from today. What was carried over from before set-up, and
 * is not included in what the service has then, ends on that day and is listed. Caps stay.
 */
@Singleton
class TermEffects implements Performer {

    private static final String TERM = "term";
    private static final String START = "start";
    private static final String MONTHS = "months";
    private static final String NOW = "NOW";
    private static final String AT_END = "AT_END";
    private static final Pattern LENGTH = Pattern.compile("[1-9][0-9]?|1[01][0-9]|120");

    private final Lapses lapses;

    TermEffects(Lapses lapses) {
        this.lapses = lapses;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.START_TERM);
    }

    @Override
    public void perform(Act act) throws SQLException {
        ServiceHistory service =
                Objects.requireNonNull(Objects.requireNonNull(act.inquiry().account())
                        .services()
                        .get(act.inquiry().service()));
        LocalDate from = from(act);
        service.terms().stream()
                .filter(term -> term.from().isAfter(act.today()))
                .findFirst()
                .ifPresent(term -> {
                    throw ActRefused.conflict("RENEWED_ALREADY", "a term is agreed already, from " + term.from());
                });
        LocalDate until = from.plusMonths(months(act));
        act.service().endTerm(from);
        act.service().startTerm(from, until);
        ObjectNode change = act.changes(act.effect().word());
        change.put("from", from.toString()).put("until", until.toString());
        ArrayNode told = change.putArray("lapses");
        lapses.settle(act, from).forEach(told::add);
        ending(service, act.today(), from).forEach(change.putArray("ends")::add);
    }

    /** The day the new term begins: at the end of the current one unless it is over, or today is asked for. */
    private static LocalDate from(Act act) {
        String start = act.text(START);
        if (start != null && !start.equals(NOW) && !start.equals(AT_END)) {
            throw ActRefused.property(START, "this has to be " + NOW + " or " + AT_END);
        }
        LocalDate end = act.question().service().termEnd();
        boolean running = end != null && end.isAfter(act.today());
        return end != null && running && !NOW.equals(start) ? end : act.today();
    }

    private static int months(Act act) {
        JsonNode months = act.properties().path(MONTHS);
        if (months.isMissingNode() || months.isNull()) {
            return Integer.parseInt(act.parameter(TERM));
        }
        String text = months.isTextual() || months.isInt() ? months.asText() : "";
        if (!LENGTH.matcher(text).matches()) {
            throw ActRefused.property(MONTHS, "this has to be a number of months from 1 to 120");
        }
        return Integer.parseInt(text);
    }

    /** Products that are active today and no longer when the new term begins. */
    private static List<String> ending(ServiceHistory service, LocalDate today, LocalDate from) {
        return service.boltOns().stream()
                .filter(held -> Dated.covers(held.from(), held.until(), today)
                        && !Dated.covers(held.from(), held.until(), from))
                .map(BoltOnHeld::product)
                .distinct()
                .toList();
    }
}
