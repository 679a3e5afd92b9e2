package tenure.api.access;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decision;
import tenure.decision.Explanation;
import tenure.decision.Ruling;
import tenure.facts.Inquiry;
import tenure.record.Given;

/** A ruling and, where it was asked for, how it came about, with the facts for those who may see them. */
record Answer(Inquiry inquiry, Ruling ruling, @Nullable Explanation explanation, Manner manner) {

    Decision decision() {
        return ruling.decision();
    }

    /** The answer as it is to be kept, being the one at this place of its call. */
    Given at(int place) {
        return new Given(place, inquiry, ruling);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("decision", decision().allowed());
        json.writeObjectFieldStart("context");
        AnswerWriter.context(json, decision());
        if (explanation != null) {
            ExplanationWriter.write(json, explanation, manner);
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
