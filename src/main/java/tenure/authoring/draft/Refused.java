package tenure.authoring.draft;

import java.util.List;
import tenure.json.Problem;
import tenure.json.RequestRefused;

/** Why something cannot be done with a draft or an edition. */
public final class Refused {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int OUTDATED = 412;
    private static final int UNPROCESSABLE = 422;
    private static final int PRECONDITION_REQUIRED = 428;

    private Refused() {}

    static RequestRefused noDraft() {
        return new RequestRefused(NOT_FOUND, "There is no such draft.");
    }

    static RequestRefused noFile() {
        return new RequestRefused(NOT_FOUND, "There is no such file.");
    }

    public static RequestRefused noEdition() {
        return new RequestRefused(NOT_FOUND, "There is no such edition.");
    }

    /** Things are not as they would have to be. */
    static RequestRefused conflict(String code, String detail) {
        return new RequestRefused(CONFLICT, detail, List.of(new Problem("", code, detail)));
    }

    /** Somebody else is needed. */
    static RequestRefused fourEyes(String detail) {
        return new RequestRefused(FORBIDDEN, detail, List.of(new Problem("", "FOUR_EYES", detail)));
    }

    static RequestRefused outdated(String pointer, String detail) {
        return new RequestRefused(OUTDATED, detail, List.of(new Problem(pointer, "OUTDATED", detail)));
    }

    static RequestRefused unseen() {
        return new RequestRefused(
                PRECONDITION_REQUIRED,
                "Say which state you have seen: If-Match with the ETag of the draft or the file, or If-None-Match: * for a"
                        + " new file.");
    }

    static RequestRefused unprocessable(String detail, List<Problem> problems) {
        return new RequestRefused(UNPROCESSABLE, detail, problems);
    }

    static RequestRefused unprocessable(String pointer, String code, String detail) {
        return unprocessable(detail, List.of(new Problem(pointer, code, detail)));
    }
}
