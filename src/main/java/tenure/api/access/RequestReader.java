package tenure.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tenure.api.AsOf;
import tenure.facts.Questions;
import tenure.request.Context;
import tenure.request.Context.Consistency;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** Reads one AuthZEN question. */
public final class RequestReader {

    private final Instant now;

    /** A reader for which {@code asOf} is this instant when a question has none. */
    public RequestReader(Instant now) {
        this.now = now;
    }

    /** The question in this body. */
    public Request read(JsonNode body) {
        Parts parts = Parts.read(body);
        return new Request(
                new Subject(parts.subject().type(), parts.subject().id()),
                parts.action(),
                new Resource(parts.resource().type(), parts.resource().id()),
                context(parts.context()));
    }

    private Context context(@Nullable JsonNode context) {
        if (context == null) {
            return new Context(now, null, null, Explain.ANSWER_ONLY);
        }
        String asOf = Json.text(context, "asOf", "context.asOf");
        return new Context(
                asOf == null ? now : moment(asOf),
                amount(Json.text(context, "acceptedCost", "context.acceptedCost")),
                Json.text(context, "approval", "context.approval"),
                explain(context.get("explain")),
                consistency(context.get("consistency")));
    }

    private static Instant moment(String text) {
        Instant moment = AsOf.read(text);
        if (moment == null) {
            throw new Malformed("context.asOf has to be " + AsOf.FORM);
        }
        return moment;
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        if (text != null && !Questions.isDecimal(text)) {
            throw new Malformed("context.acceptedCost has to be an amount in text, like \"30.00\"");
        }
        return text == null ? null : new BigDecimal(text);
    }

    /** Of the members that the contract does not name this one is heeded; any other value is ignored as they are. */
    private static Consistency consistency(@Nullable JsonNode consistency) {
        return consistency != null && "strong".equals(consistency.textValue())
                ? Consistency.STRONG
                : Consistency.AT_HAND;
    }

    private static Explain explain(@Nullable JsonNode explain) {
        if (explain == null || explain.isNull()) {
            return Explain.ANSWER_ONLY;
        }
        if (!explain.isBoolean()) {
            throw new Malformed("context.explain has to be true or false");
        }
        return explain.booleanValue() ? Explain.IN_FULL : Explain.ANSWER_ONLY;
    }
}
