package tenure.api.access;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tenure.record.Call;
import tenure.record.Recorder;

/**
 * Answers the calls of the access door. A question whose facts are at hand is answered on the event loop, where it costs
 * microseconds; everything else goes to a worker thread. Either way its decisions are kept first.
 */
@Singleton
public class Answering {

    /** What a caller names its request by; it comes back as sent. */
    public static final String REQUEST_ID = "X-Request-ID";

    private static final String DECISION_ID = "X-Decision-Id";

    private final Recorder recorder;

    Answering(Recorder recorder) {
        this.recorder = recorder;
    }

    /** The response to the call that is read here. */
    public CompletionStage<Response> answer(@Nullable String requestId, Supplier<Walk> reading) {
        Walk walk;
        try {
            walk = reading.get();
        } catch (Malformed e) {
            return CompletableFuture.completedStage(respond(requestId, Responses.badRequest(e)));
        } catch (NotAllowed e) {
            return CompletableFuture.completedStage(respond(requestId, Responses.forbidden()));
        }
        Reply atOnce = walk.atOnce();
        if (atOnce != null) {
            return kept(requestId, atOnce);
        }
        return Uni.createFrom()
                .item(walk::answer)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .subscribeAsCompletionStage()
                .thenCompose(reply -> kept(requestId, reply));
    }

    /** The response, once the decisions in it are kept: a decision that cannot be kept is not given. */
    private CompletionStage<Response> kept(@Nullable String requestId, Reply reply) {
        Call call = reply.call();
        if (call == null) {
            return CompletableFuture.completedStage(respond(requestId, Responses.ok(reply.body())));
        }
        return recorder.keep(call, reply.given()).handle((done, failure) -> {
            if (failure != null) {
                return respond(requestId, Responses.notKept());
            }
            return respond(requestId, Responses.ok(reply.body()).header(DECISION_ID, call.id()));
        });
    }

    private static Response respond(@Nullable String requestId, Response.ResponseBuilder response) {
        return (requestId == null ? response : response.header(REQUEST_ID, requestId)).build();
    }
}
