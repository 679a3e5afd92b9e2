package tenure.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The body of an answer {@code application/problem+json} (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDetails(String type, String title, int status, String detail, List<Problem> problems) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** Each problem is listed; a document that is wrong throughout is not worth megabytes of answer. */
    static final int MOST_PROBLEMS = 10_000;

    static ProblemDetails of(int status, String detail, List<Problem> problems) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Unprocessable Content" : known.getReasonPhrase();
        if (problems.size() <= MOST_PROBLEMS) {
            return new ProblemDetails("about:blank", title, status, detail, List.copyOf(problems));
        }
        String cut = detail + " Only the first " + MOST_PROBLEMS + " of " + problems.size() + " problems are listed.";
        return new ProblemDetails("about:blank", title, status, cut, List.copyOf(problems.subList(0, MOST_PROBLEMS)));
    }
}
