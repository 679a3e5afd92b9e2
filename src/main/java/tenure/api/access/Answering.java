package tenure.api.access;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import tenure.api.DecisionMeters;
import tenure.record.Call;
import tenure.record.Recorder;

/**
 * Answers the calls of the access door. A question whose facts are at hand is answered on the event loop, where it costs
 * microseconds; one whose facts were fetched, too. Everything else goes to a worker thread. Either way its decisions are kept first.
 */
@Singleton
public class Answering {

    /** What a caller names its request by; {@link RequestIds} gives it back. */
    public static final String REQUEST_ID = "X-Request-ID";

    private final Recorder recorder;
    private final DecisionMeters meters;

    Answering(Recorder recorder, DecisionMeters meters) {
        this.recorder = recorder;
        this.meters = meters;
    }

    /** The response to the call that is read here. */
    public CompletionStage<Response> answer(Supplier<Walk> reading) {
        return tell(reading).thenApply(Told::response);
    }

    /** What the call that is read here is told. */
    CompletionStage<Told> tell(Supplier<Walk> reading) {
        Walk walk;
        try {
            walk = reading.get();
        } catch (Malformed e) {
            return CompletableFuture.completedStage(Told.badRequest(e));
        } catch (NotAllowed e) {
            return CompletableFuture.completedStage(Told.forbidden());
        }
        Reply atOnce = walk.atOnce();
        if (atOnce != null) {
            return kept(atOnce);
        }
        CompletionStage<Reply> soon = walk.soon();
        return (soon == null ? byWorker(walk) : soon).thenCompose(this::kept);
    }

    private static CompletionStage<Reply> byWorker(Walk walk) {
        return Uni.createFrom()
                .item(walk::answer)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .subscribeAsCompletionStage();
    }

    /** The answer, once the decisions in it are kept: a decision that cannot be kept is not given. */
    private CompletionStage<Told> kept(Reply reply) {
        Call call = reply.call();
        return recorder.keep(call, reply.given()).handle((done, failure) -> {
            if (failure != null) {
                return Told.notKept();
            }
            reply.given()
                    .forEach(given -> meters.count(
                            call.edition(), given.inquiry().request().action(), given.decision()));
            return Told.answer(reply);
        });
    }
}
