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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.api.access.Calls;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.event.Feed;
import tenure.event.News;
import tenure.event.Wanted;
import tenure.facts.FactSource;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.record.Call;
import tenure.record.NotKept;
import tenure.record.Recorder;

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
    private final Calls calls;
    private final Recorder recorder;

    EventsResource(Feed feed, News news, InForce inForce, FactSource facts, Calls calls, Recorder recorder) {
        this.feed = feed;
        this.news = news;
        this.inForce = inForce;
        this.facts = facts;
        this.calls = calls;
        this.recorder = recorder;
    }

    /** The next events. A partner's look at an account is kept like any other. */
    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<byte[]> page(UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        FeedRequest asked = FeedRequest.read(uri.getQueryParameters());
        Decider decider = inForce.decider();
        Call call = calls.begin(requestId, decider.edition());
        Audience audience = new Audience(call.caller(), facts, decider, call.at());
        return read(asked, audience, System.nanoTime() + asked.patience().toNanos())
                .chain(reading -> kept(call, reading));
    }

    /** Reads on until there is something to tell, or there was time enough. No thread waits meanwhile. */
    private Uni<Reading> read(FeedRequest asked, Audience audience, long end) {
        CompletionStage<Void> event = news.next();
        Reading reading = read(asked, audience);
        long left = end - System.nanoTime();
        if (!reading.events().isEmpty() || left <= 0) {
            return Uni.createFrom().item(reading);
        }
        return Uni.createFrom()
                .completionStage(event)
                .ifNoItem()
                .after(Duration.ofNanos(left))
                .recoverWithUni(Uni.createFrom().voidItem())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(() -> read(asked, audience, end));
    }

    private Uni<byte[]> kept(Call call, Reading reading) {
        return Uni.createFrom()
                .completionStage(recorder.keep(call, reading.looks()))
                .onFailure(NotKept.class)
                .transform(e -> new RequestRefused(UNAVAILABLE, "That you look could not be kept, so you cannot."))
                .map(kept -> reading.json());
    }

    private Reading read(FeedRequest asked, Audience audience) {
        Wanted wanted = audience.wanted(asked);
        Reading reading = wanted == null ? Reading.nothing(feed) : Reading.of(feed, audience, asked, wanted);
        if (reading.next() < asked.after()) {
            throw new RequestRefused(
                    BAD_REQUEST,
                    "The feed does not reach that far.",
                    List.of(new Problem("after", "BEYOND_END", "the last event is number " + reading.next())));
        }
        return reading;
    }
}
