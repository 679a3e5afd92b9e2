package tenure.api.notice;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.facts.FactSource;
import tenure.json.JsonText;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.notice.Kept;
import tenure.notice.NotPossible;
import tenure.notice.Notices;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.security.Caller;
import tenure.security.Callers;
import tenure.security.Group;

/** Notices: for those who run the service, and for customers what concerns their own account. */
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class NoticesResource {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Notices notices;
    private final FactSource facts;
    private final Callers callers;

    NoticesResource(Notices notices, FactSource facts, Callers callers) {
        this.notices = notices;
        this.facts = facts;
        this.callers = callers;
    }

    /** Notices, the latest first. */
    @GET
    @RolesAllowed({"staff", "admin", "customer"})
    @Operation(hidden = true)
    public byte[] search(UriInfo uri) {
        NoticeRequest asked = NoticeRequest.of(uri.getQueryParameters());
        Caller caller = callers.current();
        String account = asked.account() == null && !seesAll(caller) ? caller.accountId() : asked.account();
        if (!seesAll(caller) && (account == null || !account.equals(caller.accountId()) || !exists(account))) {
            throw new RequestRefused(NOT_FOUND, "There is no such account.");
        }
        List<Kept> found = notices.search(asked.wanted(account));
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("notices");
            for (Kept notice : found) {
                json.writeStartObject();
                new NoticeWriter(json).members(notice);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("page");
            json.writeStringField("next_token", asked.next(found));
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** One notice, with what it told. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"staff", "admin", "customer"})
    @Operation(hidden = true)
    public byte[] notice(String id) {
        Caller caller = callers.current();
        return whole(find(id, notices::find)
                .filter(notice -> seesAll(caller)
                        || (notice.account() != null && notice.account().equals(caller.accountId())))
                .orElseThrow(NoticesResource::none));
    }

    /** Word of the mail system that a mail came back. */
    @POST
    @Path("/{id}/bounce")
    @RolesAllowed({"staff", "admin"})
    @Operation(hidden = true)
    public byte[] bounce(String id, byte @Nullable [] body) {
        String reason = BounceRequest.reason(body);
        String by = callers.current().sub();
        return changed(() -> find(id, known -> notices.bounce(known, by, reason)));
    }

    /** Has a notice sent once more. */
    @POST
    @Path("/{id}/resend")
    @RolesAllowed({"staff", "admin"})
    @Operation(hidden = true)
    public byte[] resend(String id) {
        return changed(() -> find(id, notices::resend));
    }

    /** A change that may find nothing to change. */
    private interface Change {
        Optional<Kept> make();
    }

    private static byte[] changed(Change change) {
        try {
            return whole(change.make().orElseThrow(NoticesResource::none));
        } catch (NotPossible e) {
            throw new RequestRefused(
                    CONFLICT,
                    e.why().sentence(),
                    List.of(new Problem("", e.why().name(), e.why().sentence())));
        }
    }

    private static Optional<Kept> find(String id, Function<UUID, Optional<Kept>> how) {
        return ID.matcher(id).matches() ? how.apply(UUID.fromString(id)) : Optional.empty();
    }

    private static byte[] whole(Kept notice) {
        return JsonText.bytes(json -> {
            NoticeWriter writer = new NoticeWriter(json);
            json.writeStartObject();
            writer.members(notice);
            writer.values(notice);
            json.writeEndObject();
        });
    }

    /** A token may outlive its account. */
    private boolean exists(String account) {
        Request request = new Request(
                new Subject("", ""),
                new Action("", Map.of()),
                new Resource("account", account),
                new Context(Instant.EPOCH, null, null, Explain.ANSWER_ONLY));
        return facts.gather(List.of(request)).get(0).account() != null;
    }

    private static boolean seesAll(Caller caller) {
        return caller.in(Group.STAFF) || caller.in(Group.ADMIN);
    }

    private static RequestRefused none() {
        return new RequestRefused(NOT_FOUND, "There is no such notice.");
    }
}
