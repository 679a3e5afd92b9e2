package tenure.plan.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import tenure.plan.Price;
import tenure.rules.Edition;
import tenure.rules.Reason;

/** Writes previews and runs of bulk changes, and their services. */
final class BulkText {

    private static final String STAFF = "staff";

    private final Edition edition;

    /** The reasons are told in the words of that edition. */
    BulkText(Edition edition) {
        this.edition = edition;
    }

    static ObjectNode of(Preview preview) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", preview.id())
                .put("from", preview.from())
                .put("to", preview.to())
                .put("startDate", preview.startOn().toString())
                .put("madeBy", preview.madeBy())
                .put("madeAt", preview.madeAt().toString())
                .put("validUntil", preview.expiresAt().toString())
                .put("edition", preview.edition());
    }

    static void totals(ObjectNode to, States states, Totals totals, Map<String, Integer> denials) {
        ObjectNode sums = to.putObject("totals");
        int denied = states.at(Member.State.DENIED);
        sums.put("accounts", totals.accounts()).put("services", states.all());
        sums.put("offered", states.all() - denied).put("denied", denied);
        sums.put("credit", totals.credit().toPlainString())
                .put("fee", totals.fee().toPlainString())
                .put("charge", totals.charge().toPlainString())
                .put("balance", totals.balance().toPlainString())
                .put("currency", totals.currency());
        ObjectNode because = to.putObject("deniedBecause");
        denials.forEach(because::put);
    }

    static ObjectNode of(Run run, States states) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("id", run.id()).put("preview", run.preview().id());
        text.put("from", run.preview().from()).put("to", run.preview().to());
        text.put("startDate", run.preview().startOn().toString());
        text.put("state", run.state().name());
        text.put("confirmedBy", run.confirmedBy())
                .put("confirmedAt", run.confirmedAt().toString());
        if (run.finishedAt() != null) {
            text.put("finishedAt", run.finishedAt().toString());
        }
        text.putObject("progress")
                .put("services", states.all())
                .put("waiting", states.at(Member.State.OFFERED))
                .put("changed", states.at(Member.State.CHANGED))
                .put("refused", states.at(Member.State.REFUSED))
                .put("denied", states.at(Member.State.DENIED));
        return text;
    }

    /** A page of services, and where the next begins. */
    ObjectNode page(String member, Wanted.Page page) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        ArrayNode list = text.putArray(member);
        page.members().forEach(one -> list.add(of(one)));
        List<Member> members = page.members();
        String next =
                page.more() ? String.valueOf(members.get(members.size() - 1).place()) : "";
        text.putObject("page").put("next_token", next);
        return text;
    }

    private ObjectNode of(Member member) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("account", member.subscriber().account())
                .put("service", member.subscriber().service())
                .put("state", member.state().name());
        Price price = member.price();
        if (price != null) {
            text.set("price", price.json());
        }
        if (member.order() != null) {
            text.put("order", member.order());
        }
        if (!member.reasons().isEmpty()) {
            ArrayNode reasons = text.putArray("reasons");
            ObjectNode texts = text.putObject("reasonTexts");
            for (String code : member.reasons()) {
                reasons.add(code);
                Reason reason = edition.reasons().get(code);
                texts.put(code, reason == null ? Chunk.words(code) : reason.textFor(STAFF));
            }
        }
        return text;
    }
}
