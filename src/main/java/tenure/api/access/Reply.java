package tenure.api.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.record.Call;
import tenure.record.Given;

/** What is replied to a call, with the decisions that have to be kept first. */
public final class Reply {

    private final byte[] body;
    private final @Nullable Call call;
    private final List<Given> given;

    /** A reply that gives decisions of this call. */
    public Reply(byte[] body, Call call, List<Given> given) {
        this(given, body, call);
    }

    private Reply(List<Given> given, byte[] body, @Nullable Call call) {
        this.body = body;
        this.call = call;
        this.given = given;
    }

    byte[] body() {
        return body;
    }

    /** The call whose decisions are to be kept; null when there is none to keep. */
    @Nullable
    Call call() {
        return call;
    }

    List<Given> given() {
        return given;
    }

    /** A reply that gives no decision about an account. */
    public static Reply unkept(byte[] body) {
        return new Reply(List.of(), body, null);
    }
}
