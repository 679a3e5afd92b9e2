package tenure.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What an answer says that is no success: under {@code /v1} a problem (RFC 9457), elsewhere one line of text. */
public record Refusal(int status, String mediaType, String body) {

    private static final Logger LOG = Logger.getLogger(Refusal.class);
    private static final int FAULT = 500;
    private static final ObjectWriter JSON = new ObjectMapper().writerFor(ProblemDetails.class);
    private static final String TEXT = "text/plain;charset=utf-8";

    /** The refusal of a request for this path; the detail is a sentence for a person. */
    public static Refusal at(String path, int status, String detail) {
        return path.equals("/v1") || path.startsWith("/v1/")
                ? of(ProblemDetails.of(status, detail, List.of()))
                : new Refusal(status, TEXT, detail + "\n");
    }

    /** What nobody foresaw is for the log; the caller gets a number to quote. */
    public static Refusal unforeseen(Throwable thrown, String path) {
        String number = UUID.randomUUID().toString();
        LOG.errorf(thrown, "fault %s at %s", number, path);
        return at(path, FAULT, "Something went wrong here. The log knows it as " + number + ".");
    }

    static Refusal of(ProblemDetails details) {
        try {
            return new Refusal(details.status(), ProblemDetails.MEDIA_TYPE, JSON.writeValueAsString(details));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }
}
