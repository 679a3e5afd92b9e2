package tenure.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import tenure.catalogue.Subscriber.NoticeState;
import tenure.catalogue.Subscribers.Together;
import tenure.catalogue.Subscribers.Told;

/** Edits as they are told. */
final class EditText {

    private static final String RATE = "monthlyRate";

    private EditText() {}

    static ObjectNode of(Edit edit) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("id", edit.id()).put("number", edit.number()).put("plan", edit.plan());
        text.put("appliesToExisting", edit.scope() == Scope.ALL);
        text.put("state", edit.state().name())
                .put("effectiveOn", edit.effectiveOn().toString());
        text.set("changes", edit.changes());
        text.put("madeAt", edit.madeAt().toString()).put("madeBy", edit.madeBy());
        if (edit.endedAt() != null) {
            text.put("endedAt", edit.endedAt().toString()).put("endedBy", edit.endedBy());
        }
        if (edit.successor() != null) {
            text.put("successor", edit.successor());
        }
        if (!edit.blocked().isEmpty()) {
            text.set("blocked", edit.blocked());
        }
        return text;
    }

    /** Whether notice has to come in time, and why. */
    static void benefit(ObjectNode text, Benefit benefit) {
        text.put("beneficial", benefit.isForAll());
        ArrayNode because = text.putArray("because");
        benefit.because().forEach(because::add);
        text.put("noticePeriod", benefit.period());
    }

    /** How far the notices have come. */
    static void notices(ObjectNode text, Told told) {
        ObjectNode notices = text.putObject("notices").put("owed", told.accounts());
        for (NoticeState state : NoticeState.values()) {
            notices.put(state.name().toLowerCase(Locale.ROOT), told.in(state));
        }
        if (told.lastSentOn() != null) {
            notices.put("lastSentOn", told.lastSentOn().toString());
        }
    }

    /** Who is on the plan, and what all of them pay a month, now and then. */
    static void together(ObjectNode text, Together together, ObjectNode before, ObjectNode after) {
        text.putObject("subscribers")
                .put("accounts", together.accounts())
                .put("services", together.services())
                .put("monthlyNow", pays(before, together.paying()))
                .put("monthlyThen", pays(after, together.payingThen()));
    }

    /** A page of the subscribers, of which one more than it shows was looked for. */
    static void page(ObjectNode text, List<Subscriber> found, int most, ObjectNode before, ObjectNode after) {
        List<Subscriber> shown = found.size() > most ? found.subList(0, most) : found;
        accounts(text, shown, before, after);
        text.putObject("page")
                .put(
                        "next_token",
                        found.size() > most ? shown.get(shown.size() - 1).account() : "");
    }

    /** Each subscriber, with what it pays a month, now and then. */
    private static void accounts(ObjectNode text, List<Subscriber> subscribers, ObjectNode before, ObjectNode after) {
        ArrayNode accounts = text.putArray("accounts");
        for (Subscriber one : subscribers) {
            ObjectNode account = accounts.addObject().put("account", one.account());
            ArrayNode services = account.putArray("services");
            one.services().forEach(services::add);
            account.put("monthlyNow", pays(before, one.paying())).put("monthlyThen", pays(after, one.payingThen()));
            account.put("notice", one.notice().name());
            if (one.sentAt() != null) {
                account.put("sentAt", one.sentAt().toString());
            }
        }
    }

    private static String pays(ObjectNode plan, int lines) {
        return new BigDecimal(plan.path(RATE).asText("0"))
                .multiply(BigDecimal.valueOf(lines))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
