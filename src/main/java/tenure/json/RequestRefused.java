package tenure.json;

import java.util.List;

/** That a request of {@code /v1} is not served, and what is told of it. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ProblemDetails details;

    public RequestRefused(int status, String detail) {
        this(status, detail, List.of());
    }

    public RequestRefused(int status, String detail, List<Problem> problems) {
        super(detail, null, false, false);
        this.details = ProblemDetails.of(status, detail, problems);
    }

    /** Everything that is wrong, if that was told piece by piece. */
    public List<Problem> problems() {
        return details.problems();
    }

    ProblemDetails details() {
        return details;
    }
}
