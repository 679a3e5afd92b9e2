package tenure.api.access;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.facts.Inquiry;
import tenure.request.Context.Explain;
import tenure.request.Request;

/** The walk of a batch: one edition, one snapshot of each account, one answer for each item up to the deciding one. */
record BatchWalk(List<Item> items, Batch.Semantic semantic, Answers answers) implements Walk {

    /** A longer batch would keep the event loop from its other requests. */
    private static final int SHORT = 8;

    @Override
    public byte @Nullable [] atOnce() {
        List<Request> requests = requests();
        if (items.size() > SHORT
                || requests.stream().anyMatch(request -> request.context().explain() == Explain.IN_FULL)) {
            return null;
        }
        List<Inquiry> inquiries = answers.facts().atHand(requests);
        return inquiries == null ? null : write(inquiries);
    }

    @Override
    public byte[] answer() {
        return write(answers.facts().gather(requests()));
    }

    private List<Request> requests() {
        List<Request> requests = new ArrayList<>(items.size());
        for (Item item : items) {
            if (item.request() != null) {
                requests.add(item.request());
            }
        }
        return requests;
    }

    private byte[] write(List<Inquiry> inquiries) {
        Iterator<Answer> answered = answers.to(inquiries).iterator();
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("evaluations");
            for (Item item : items) {
                if (semantic.endsWith(write(json, item, answered))) {
                    break;
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static boolean write(JsonGenerator json, Item item, Iterator<Answer> answered) throws IOException {
        if (item.request() == null) {
            AnswerWriter.malformed(json, item.malformed());
            return false;
        }
        Answer answer = answered.next();
        answer.write(json);
        return answer.decision().allowed();
    }
}
