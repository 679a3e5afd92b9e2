package tenure.api.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.json.Pointer;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;

/** Reads why a mail came back. */
final class BounceRequest {

    private static final int BAD_REQUEST = 400;
    private static final int LONGEST = 2_000;
    private static final String REASON = "reason";

    private BounceRequest() {}

    static String reason(byte @Nullable [] body) {
        JsonNode json = StrictJson.read(body == null ? new byte[0] : body);
        if (!json.isObject()) {
            throw new RequestRefused(BAD_REQUEST, "The body has to be an object.");
        }
        List<Problem> problems = new ArrayList<>();
        json.fieldNames().forEachRemaining(name -> {
            if (!name.equals(REASON)) {
                problems.add(new Problem(
                        Pointer.ROOT.member(name).toString(), "UNKNOWN_MEMBER", "no member is called " + name));
            }
        });
        String reason =
                json.path(REASON).isTextual() ? json.path(REASON).textValue().strip() : "";
        if (reason.isEmpty() || reason.length() > LONGEST) {
            problems.add(
                    new Problem("/" + REASON, "MALFORMED", "this has to be a text of 1 to " + LONGEST + " characters"));
        }
        if (!problems.isEmpty()) {
            throw new RequestRefused(BAD_REQUEST, "The body is not right.", problems);
        }
        return reason;
    }
}
