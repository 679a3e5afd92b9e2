package tenure.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tenure.json.JsonText.Content;

/** A body {@code application/problem+json} (RFC 9457) with members of its own beside those that every problem has. */
public final class ProblemText {

    public static final String MEDIA_TYPE = ProblemDetails.MEDIA_TYPE;

    private ProblemText() {}

    /**
     * The body.
     *
     * @param more writes further members
     */
    public static String of(int status, String detail, List<Problem> problems, Content more) {
        ProblemDetails details = ProblemDetails.of(status, detail, problems);
        byte[] body = JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("type", details.type());
            json.writeStringField("title", details.title());
            json.writeNumberField("status", details.status());
            json.writeStringField("detail", details.detail());
            if (!details.problems().isEmpty()) {
                json.writeArrayFieldStart("problems");
                for (Problem problem : details.problems()) {
                    write(json, problem);
                }
                json.writeEndArray();
            }
            more.write(json);
            json.writeEndObject();
        });
        return new String(body, StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("pointer", problem.pointer());
        json.writeStringField("code", problem.code());
        json.writeStringField("message", problem.message());
        json.writeEndObject();
    }
}
