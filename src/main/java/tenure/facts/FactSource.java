package tenure.facts;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tenure.request.Request;

/** Where facts come from: finds out who asks and what about, for all requests of a walk at once. */
public interface FactSource {

    /** The inquiries, in the order of the requests, when all of it is at hand; null when the store must be asked. */
    @Nullable
    List<Inquiry> atHand(List<Request> requests);

    /** The inquiries, in the order of the requests. May ask the store, in one round trip, and block meanwhile. */
    List<Inquiry> gather(List<Request> requests);

    /** The inquiry from the store, as {@link #gather} would have it, but nothing is blocked meanwhile. */
    default CompletionStage<Inquiry> fetch(Request request) {
        return CompletableFuture.completedStage(gather(List.of(request)).get(0));
    }

    /** The inquiries, from what is at hand if that is all, otherwise from the store. */
    default List<Inquiry> now(List<Request> requests) {
        List<Inquiry> atHand = atHand(requests);
        return atHand == null ? gather(requests) : atHand;
    }
}
