package tenure.api.access;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.facts.Inquiry;
import tenure.json.JsonText;
import tenure.record.Given;
import tenure.request.Context.Explain;
import tenure.request.Request;

/** The walk of a batch: one edition, one snapshot of each account, one answer for each item up to the deciding one. */
record BatchWalk(List<Item> items, Batch.Semantic semantic, Answers answers) implements Walk {

    /** A longer batch would keep the event loop from its other requests. */
    private static final int SHORT = 8;

    @Override
    public @Nullable Reply atOnce() {
        List<Request> requests = requests();
        if (items.size() > SHORT
                || requests.stream().anyMatch(request -> request.context().explain() == Explain.IN_FULL)) {
            return null;
        }
        List<Inquiry> inquiries = answers.facts().atHand(requests);
        return inquiries == null ? null : write(inquiries);
    }

    @Override
    public Reply answer() {
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

    private Reply write(List<Inquiry> inquiries) {
        Iterator<Answer> answered = answers.to(inquiries).iterator();
        List<Given> given = new ArrayList<>(inquiries.size());
        byte[] body = JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("evaluations");
            for (int place = 0; place < items.size(); place++) {
                if (semantic.endsWith(write(json, place, answered, given))) {
                    break;
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        return new Reply(body, answers.call(), given);
    }

    /** Whether the answer, which is written, is a yes. */
    private boolean write(JsonGenerator json, int place, Iterator<Answer> answered, List<Given> given)
            throws IOException {
        Item item = items.get(place);
        if (item.request() == null) {
            AnswerWriter.malformed(json, item.malformed());
            return false;
        }
        Answer answer = answered.next();
        answer.write(json);
        given.add(answer.at(place));
        return answer.decision().allowed();
    }
}
