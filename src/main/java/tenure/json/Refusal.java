package tenure.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;

/** What an answer says that is no success: under {@code /v1} a problem (RFC 9457), elsewhere one line of text. */
public record Refusal(int status, String mediaType, String body) {

    private static final ObjectWriter JSON = new ObjectMapper().writerFor(ProblemDetails.class);
    private static final String TEXT = "text/plain;charset=utf-8";

    /** The refusal of a request for this path; the detail is a sentence for a person. */
    public static Refusal at(String path, int status, String detail) {
        return path.equals("/v1") || path.startsWith("/v1/")
                ? of(ProblemDetails.of(status, detail, List.of()))
                : new Refusal(status, TEXT, detail + "\n");
    }

    static Refusal of(ProblemDetails details) {
        try {
            return new Refusal(details.status(), ProblemDetails.MEDIA_TYPE, JSON.writeValueAsString(details));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }
}
