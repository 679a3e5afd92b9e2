package tenure.link;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tenure.link.view.Page;

/** Where links lead. There is no bearer token here: the one in the path is the credential, so it is never logged. */
@Path("/links/{token:.*}")
@Produces({LinkDoor.HTML, MediaType.APPLICATION_JSON})
@Blocking
class LinkDoor {

    static final String HTML = "text/html;charset=UTF-8";
    private static final Logger LOG = Logger.getLogger(LinkDoor.class);

    private final LinkWalk walk;
    private final LinkPages pages;
    private final LinkReply reply;
    private final Clock clock;

    LinkDoor(LinkWalk walk, LinkPages pages, LinkReply reply, Clock clock) {
        this.walk = walk;
        this.pages = pages;
        this.reply = reply;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response look(String token, @Context HttpHeaders headers) {
        return reply.with(page(() -> walk.look(new LinkToken(token), clock.instant())), headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response fill(String token, byte @Nullable [] body, @Context HttpHeaders headers) {
        return answer(token, FormText.urlEncoded(body == null ? new byte[0] : body), headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response tell(String token, byte @Nullable [] body, @Context HttpHeaders headers) {
        return answer(token, FormText.json(body == null ? new byte[0] : body), headers);
    }

    private Response answer(String token, Optional<Map<String, List<String>>> said, HttpHeaders headers) {
        return reply.with(
                page(() -> said.map(values -> walk.answer(new LinkToken(token), values, clock.instant()))
                        .orElseGet(pages::malformed)),
                headers);
    }

    /** Whoever comes here is a customer, who gets a page whatever happens. */
    private Page page(Supplier<Page> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            String number = UUID.randomUUID().toString();
            LOG.errorf(e, "fault %s at a link", number);
            return pages.fault(number);
        }
    }
}
