package tenure.api.event;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.event.Feed;
import tenure.event.News;
import tenure.event.Wanted;
import tenure.facts.FactSource;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.record.Call;
import tenure.record.CallIds;
import tenure.record.NotKept;
import tenure.record.Recorder;
import tenure.security.Caller;
import tenure.security.Callers;

/** What happened, page by page. */
@Path("/v1/events")
@RolesAllowed({"pep", "staff", "admin", "partner", "customer"})
class EventsResource {

    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    private final Feed feed;
    private final News news;
    private final InForce inForce;
    private final FactSource facts;
    private final Clock clock;
    private final CallIds ids;
    private final Callers callers;
    private final Recorder recorder;

    EventsResource(
            Feed feed,
            News news,
            InForce inForce,
            FactSource facts,
            Clock clock,
            CallIds ids,
            Callers callers,
            Recorder recorder) {
        this.feed = feed;
        this.news = news;
        this.inForce = inForce;
        this.facts = facts;
        this.clock = clock;
        this.ids = ids;
        this.callers = callers;
        this.recorder = recorder;
    }

    /** A page, and the call it is told in. */
    private record Looked(Call call, Reading reading) {}

    /** The next events. A partner's look at an account is kept like any other. */
    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<byte[]> page(UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        FeedRequest asked = FeedRequest.read(uri.getQueryParameters());
        Caller caller = callers.current();
        long end = System.nanoTime() + asked.patience().toNanos();
        return lookUntil(end, () -> look(asked, caller, requestId)).chain(this::kept);
    }

    /**
     * Looks again and again until there is something to tell, or there was time enough. No thread waits meanwhile. Each look
     * is a call of its own, by the facts and the time there are then.
     */
    private Uni<Looked> lookUntil(long end, Supplier<Looked> look) {
        CompletionStage<Void> event = news.next();
        Looked looked = look.get();
        long left = end - System.nanoTime();
        if (!looked.reading().events().isEmpty() || left <= 0) {
            return Uni.createFrom().item(looked);
        }
        return Uni.createFrom()
                .completionStage(event)
                .ifNoItem()
                .after(Duration.ofNanos(left))
                .recoverWithUni(Uni.createFrom().voidItem())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(() -> lookUntil(end, look));
    }

    private Looked look(FeedRequest asked, Caller caller, @Nullable String requestId) {
        Instant now = clock.instant();
        Decider decider = inForce.decider();
        Audience audience = new Audience(caller, facts, decider, now);
        Wanted wanted = audience.wanted(asked);
        Reading reading = wanted == null ? Reading.nothing(feed) : Reading.of(feed, audience, asked, wanted);
        if (reading.next() < asked.after()) {
            throw new RequestRefused(
                    BAD_REQUEST,
                    "The feed does not reach that far.",
                    List.of(new Problem("after", "BEYOND_END", "the last event is number " + reading.next())));
        }
        return new Looked(new Call(ids.next(now), now, caller, requestId, decider.edition()), reading);
    }

    private Uni<byte[]> kept(Looked looked) {
        return Uni.createFrom()
                .completionStage(recorder.keep(looked.call(), looked.reading().looks()))
                .onFailure(NotKept.class)
                .transform(e -> new RequestRefused(UNAVAILABLE, "That you look could not be kept, so you cannot."))
                .map(kept -> looked.reading().json());
    }
}
