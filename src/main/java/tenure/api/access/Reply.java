package tenure.api.access;

import java.util.List;
import tenure.record.Call;
import tenure.record.Given;

/** What is replied to a call, with the decisions that have to be kept first. */
public final class Reply {

    private final byte[] body;
    private final Call call;
    private final List<Given> given;

    public Reply(byte[] body, Call call, List<Given> given) {
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

    /** The decisions that are told, of which there may be none. */
    List<Given> given() {
        return given;
    }
}
