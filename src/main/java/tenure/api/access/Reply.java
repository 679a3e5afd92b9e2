package tenure.api.access;

import java.util.List;
import tenure.record.Call;
import tenure.record.Given;

/** What is replied to a call, with the decisions that have to be kept first. */
final class Reply {

    private final byte[] body;
    private final Call call;
    private final List<Given> given;

    Reply(byte[] body, Call call, List<Given> given) {
        this.body = body;
        this.call = call;
        this.given = given;
    }

    byte[] body() {
        return body;
    }

    Call call() {
        return call;
    }

    List<Given> given() {
        return given;
    }
}
