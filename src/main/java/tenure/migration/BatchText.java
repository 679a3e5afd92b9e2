package tenure.migration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tenure.rules.Edition;
import tenure.rules.Reason;

/** Writes batches, and who is in them. */
final class BatchText {

    private static final String STAFF = "staff";

    private BatchText() {}

    static ObjectNode of(Batch batch) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("id", batch.id())
                .put("day", batch.day().toString())
                .put("state", batch.state().name());
        text.put("size", batch.size()).put("edition", batch.edition());
        text.put("madeBy", batch.madeBy()).put("madeAt", batch.madeAt().toString());
        if (batch.startedAt() != null) {
            text.put("startedAt", batch.startedAt().toString());
        }
        if (batch.finishedAt() != null) {
            text.put("finishedAt", batch.finishedAt().toString());
        }
        text.putObject("progress")
                .put("waiting", batch.progress().waiting())
                .put("migrated", batch.progress().migrated())
                .put("failed", batch.progress().failed());
        return text;
    }

    /** Who is chosen and who is not, each with the reasons; of very many, the first. */
    static ObjectNode selection(Selection selection, Edition edition, int limit) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("considered", selection.size())
                .put("chosen", selection.chosen().size())
                .put("waiting", selection.waiting().size())
                .put("refused", selection.refused().size());
        ObjectNode counts = text.putObject("refusedBecause");
        counts(selection.refused()).forEach(counts::put);
        ArrayNode customers = text.putArray("customers");
        customers(customers, selection.chosen(), "CHOSEN", edition, limit);
        customers(customers, selection.waiting(), "NO_ROOM", edition, limit);
        customers(customers, selection.refused(), "REFUSED", edition, limit);
        text.put("more", selection.size() > customers.size());
        return text;
    }

    private static Map<String, Integer> counts(List<Candidate> refused) {
        Map<String, Integer> counts = new TreeMap<>();
        refused.forEach(candidate ->
                candidate.standing().decision().reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum)));
        return counts;
    }

    private static void customers(
            ArrayNode to, List<Candidate> candidates, String verdict, Edition edition, int limit) {
        for (Candidate candidate : candidates) {
            if (to.size() == limit) {
                return;
            }
            ObjectNode customer = to.addObject();
            customer.put("account", candidate.account()).put("verdict", verdict);
            customer.put("points", candidate.standing().points());
            reasons(customer, "because", candidate.standing().because(), edition);
            reasons(customer, "warnings", candidate.standing().warnings(), edition);
            reasons(customer, "reasons", candidate.standing().decision().reasons(), edition);
        }
    }

    /** Codes with what they say to staff; left out when there are none. */
    static void reasons(ObjectNode to, String member, List<String> codes, Edition edition) {
        if (codes.isEmpty()) {
            return;
        }
        ArrayNode list = to.putArray(member);
        for (String code : codes) {
            Reason reason = edition.reasons().get(code);
            list.addObject().put("code", code).put("text", reason == null ? code : reason.textFor(STAFF));
        }
    }
}
