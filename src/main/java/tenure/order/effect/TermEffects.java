package tenure.order.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decision;
import tenure.facts.ControlEntry;
import tenure.facts.FeatureEntry;
import tenure.facts.Inquiry;
import tenure.facts.Moment;
import tenure.facts.Term;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.ControlHeld;
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

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.START_TERM);
    }

    @Override
    public void perform(Act act) {
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
        List<String> lapsing = lapsing(act, service, from);
        act.service().endTerm(from);
        act.service().startTerm(from, until);
        lapsing.forEach(control -> act.service().dropControl(control, from));
        ObjectNode change = act.changes(act.effect().word());
        change.put("from", from.toString()).put("until", until.toString());
        ArrayNode told = change.putArray("lapses");
        lapsing.forEach(told::add);
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

    /** The carried controls that nothing else entitles the service to on the day the new term begins. */
    private static List<String> lapsing(Act act, ServiceHistory service, LocalDate from) {
        AccountHistory account = Objects.requireNonNull(act.inquiry().account());
        ServiceHistory renewed =
                service.with(new Term(from, null, service.terms().isEmpty()));
        Inquiry then = act.inquiry()
                .about(account.with(renewed))
                .in(act.inquiry().request().context().at(Moment.startOf(from)));
        Map<String, ControlEntry> catalogue =
                act.decider().edition().catalogue().controls();
        List<String> lapsing = new ArrayList<>();
        for (ControlHeld held : service.controls()) {
            ControlEntry entry = catalogue.get(held.control());
            @Nullable FeatureEntry feature = entry == null ? null : entry.feature();
            if (held.grandfathered() && feature != null && Dated.covers(held.from(), held.until(), from)) {
                List<Decision> entitled = act.decider().entitled(then, List.of(feature));
                if (!entitled.get(0).allowed()) {
                    lapsing.add(held.control());
                }
            }
        }
        return lapsing;
    }
}
