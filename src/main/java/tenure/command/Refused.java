package tenure.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import tenure.json.MalformedJson;
import tenure.json.StrictJson;

/** That the server answered, and does not do what it was asked. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SERVER_FAULT = 500;

    private final int status;

    Refused(HttpResponse<byte[]> answer) {
        super(message(answer), null, false, false);
        this.status = answer.statusCode();
    }

    /** A refusal is a problem of the pack or of who asks; a fault is the server's. */
    int ending() {
        return status >= SERVER_FAULT ? Ending.UNREACHABLE : Ending.PROBLEMS;
    }

    private static String message(HttpResponse<byte[]> answer) {
        String why = switch (answer.statusCode()) {
            case 401 -> "The token is not accepted: it may have expired, or be of another issuer.";
            case 403 -> "The token is not one of somebody who may publish; that takes the role analyst.";
            case 404 -> "There is no such pack there, or it keeps no drafts.";
            case 409 -> "The pack has changed there meanwhile.";
            case 412 -> "Somebody else has changed the draft meanwhile.";
            case 413 -> "The pack is too large.";
            default -> "The server answered " + answer.statusCode() + ".";
        };
        return why + detail(answer.body());
    }

    /** What the answer says, if it is a problem as RFC 9457 has it. */
    private static String detail(byte[] body) {
        try {
            JsonNode problem = StrictJson.read(body);
            StringBuilder detail = new StringBuilder();
            if (problem.path("detail").isTextual()) {
                detail.append(" ").append(problem.path("detail").textValue());
            }
            problem.path("problems")
                    .forEach(one -> detail.append("\n")
                            .append(one.path("pointer").asText())
                            .append(": ")
                            .append(one.path("message").asText()));
            return detail.toString();
        } catch (MalformedJson e) {
            return "";
        }
    }
}
