package tenure.api.access;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decision;
import tenure.decision.Explanation;

/** A decision and, where it was asked for, how it came about, with the facts for those who may see them. */
record Answer(Decision decision, @Nullable Explanation explanation, boolean withFacts) {

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("decision", decision.allowed());
        json.writeObjectFieldStart("context");
        AnswerWriter.context(json, decision);
        if (explanation != null) {
            ExplanationWriter.write(json, explanation, withFacts);
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
