package tenure.api.access;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decision;
import tenure.decision.EntityDecider;
import tenure.decision.EntityRuling;
import tenure.facts.Asked;
import tenure.json.JsonText;
import tenure.record.Call;
import tenure.record.Given;

/**
 * The walk of questions put to a pack of entities, whose facts are always at hand. An answer has a context only when the
 * rules said more than yes or no.
 *
 * @param semantic which answer ends the batch; null when it is no batch but one question
 */
record EntityWalk(Call call, EntityDecider decider, List<EntityItem> items, Batch.@Nullable Semantic semantic)
        implements Walk {

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
        Iterator<EntityRuling> rulings = decider.decide(asked).iterator();
        List<Given> given = new ArrayList<>(asked.size());
        byte[] body = JsonText.bytes(json -> {
            if (semantic == null) {
                write(json, 0, rulings.next(), given);
            } else {
                json.writeStartObject();
                json.writeArrayFieldStart("evaluations");
                items(json, rulings, semantic, given);
                json.writeEndArray();
                json.writeEndObject();
            }
        });
        return new Reply(body, call, given);
    }

    private void items(JsonGenerator json, Iterator<EntityRuling> rulings, Batch.Semantic ending, List<Given> given)
            throws IOException {
        for (int place = 0; place < items.size(); place++) {
            EntityItem item = items.get(place);
            boolean permitted = false;
            if (item.asked() == null) {
                AnswerWriter.malformed(json, item.malformed());
            } else {
                EntityRuling ruling = rulings.next();
                write(json, place, ruling, given);
                permitted = ruling.decision().allowed();
            }
            if (ending.endsWith(permitted)) {
                return;
            }
        }
    }

    private void write(JsonGenerator json, int place, EntityRuling ruling, List<Given> given) throws IOException {
        given.add(EntityGiven.of(call, place, ruling));
        write(json, ruling.decision());
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
