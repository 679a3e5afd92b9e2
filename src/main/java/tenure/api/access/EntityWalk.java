package tenure.api.access;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decision;
import tenure.decision.EntityDecider;
import tenure.facts.Asked;
import tenure.json.JsonText;

/**
 * The walk of questions put to a pack of entities, whose facts are always at hand. An answer has a context only when the
 * rules said more than yes or no.
 *
 * @param semantic which answer ends the batch; null when it is no batch but one question
 */
record EntityWalk(EntityDecider decider, List<EntityItem> items, Batch.@Nullable Semantic semantic) implements Walk {

    /** A longer batch would keep the event loop from its other requests. */
    private static final int SHORT = 8;

    @Override
    public @Nullable Reply atOnce() {
        return items.size() > SHORT ? null : answer();
    }

    @Override
    public Reply answer() {
        List<Asked> asked =
                items.stream().map(EntityItem::asked).filter(Objects::nonNull).toList();
        Iterator<Decision> decisions = decider.decide(asked).iterator();
        return Reply.unkept(JsonText.bytes(json -> {
            if (semantic == null) {
                write(json, decisions.next());
            } else {
                json.writeStartObject();
                json.writeArrayFieldStart("evaluations");
                items(json, decisions, semantic);
                json.writeEndArray();
                json.writeEndObject();
            }
        }));
    }

    private void items(JsonGenerator json, Iterator<Decision> decisions, Batch.Semantic ending) throws IOException {
        for (EntityItem item : items) {
            boolean permitted = false;
            if (item.asked() == null) {
                AnswerWriter.malformed(json, item.malformed());
            } else {
                Decision decision = decisions.next();
                write(json, decision);
                permitted = decision.allowed();
            }
            if (ending.endsWith(permitted)) {
                return;
            }
        }
    }

    private void write(JsonGenerator json, Decision decision) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("decision", decision.allowed());
        if (decider.saysMore(decision)) {
            json.writeObjectFieldStart("context");
            AnswerWriter.context(json, decision);
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
