package tenure.api.event;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;
import tenure.event.webhook.Delivery;
import tenure.event.webhook.Delivery.State;
import tenure.event.webhook.Webhook;
import tenure.event.webhook.Webhooks;
import tenure.json.RequestRefused;
import tenure.security.Callers;

/** Where events are sent: for operators alone, for who receives events receives all of a type. */
@Path("/v1/webhooks")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class WebhooksResource {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Webhooks webhooks;
    private final Callers callers;

    WebhooksResource(Webhooks webhooks, Callers callers) {
        this.webhooks = webhooks;
        this.callers = callers;
    }

    /** Registers a webhook. Its secret is told this once. */
    @POST
    @Operation(hidden = true)
    public Response register(byte[] body) {
        WebhookRequest wanted = WebhookRequest.read(body, webhooks::mayBeAt);
        if (!webhooks.canKeepSecrets()) {
            throw new RequestRefused(CONFLICT, "No secret can be kept here until tenure.webhook.key is set.");
        }
        String secret = wanted.secret() == null ? webhooks.newSecret() : wanted.secret();
        Webhook webhook = webhooks.register(
                        wanted.url(), wanted.types(), secret, callers.current().sub())
                .orElseThrow(() ->
                        new RequestRefused(CONFLICT, "There are " + Webhooks.MOST + " webhooks, which is the most."));
        return Response.created(URI.create("/v1/webhooks/" + webhook.id()))
                .entity(WebhookWriter.webhook(webhook, secret))
                .build();
    }

    /** All webhooks. */
    @GET
    @Operation(hidden = true)
    public byte[] list() {
        return WebhookWriter.webhooks(webhooks.list());
    }

    /** Removes a webhook. */
    @DELETE
    @Path("/{id}")
    @Operation(hidden = true)
    public byte[] remove(String id) {
        Webhook webhook = find(id);
        webhooks.remove(webhook.id());
        return WebhookWriter.webhook(webhook, null);
    }

    /** Sends an event that never happened, and says what came of it. */
    @POST
    @Path("/{id}/test")
    @Operation(hidden = true)
    public Uni<byte[]> test(String id) {
        Webhook webhook = find(id);
        return Uni.createFrom()
                .completionStage(webhooks.test(webhook).toCompletionStage())
                .map(WebhookWriter::outcome);
    }

    /** What was sent, the newest event first. */
    @GET
    @Path("/{id}/deliveries")
    @Operation(hidden = true)
    public byte[] deliveries(String id, UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), Set.of("state", "limit", "token"));
        State state = parameters.read("state", WebhooksResource::state, "one of " + Arrays.toString(State.values()));
        Integer limit = parameters.read("limit", WebhooksResource::limit, "a number from 1 to " + MOST);
        Long below = parameters.read("token", WebhooksResource::number, "what the last answer gave as next_token");
        parameters.check();
        Webhook webhook = find(id);
        int most = limit == null ? USUAL : limit;
        List<Delivery> deliveries =
                webhooks.deliveries(webhook.id(), below == null ? Long.MAX_VALUE : below, state, most);
        return WebhookWriter.deliveries(deliveries, most);
    }

    /** Has a delivery that was given up tried once more. */
    @POST
    @Path("/{id}/deliveries/{number}/retry")
    @Operation(hidden = true)
    public byte[] retry(String id, String number) {
        Webhook webhook = find(id);
        Long event = number(number);
        Delivery delivery = Optional.ofNullable(event)
                .flatMap(known -> webhooks.delivery(webhook.id(), known))
                .orElseThrow(() -> new RequestRefused(NOT_FOUND, "There is no such delivery."));
        if (!webhooks.retry(webhook.id(), delivery.number())) {
            throw new RequestRefused(
                    CONFLICT, "Only a delivery that is DEAD, and whose event is still kept, can be tried again.");
        }
        return webhooks.delivery(webhook.id(), delivery.number())
                .map(WebhookWriter::delivery)
                .orElseThrow(() -> new RequestRefused(NOT_FOUND, "There is no such delivery."));
    }

    private Webhook find(String id) {
        return Optional.of(id)
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString)
                .flatMap(webhooks::find)
                .orElseThrow(() -> new RequestRefused(NOT_FOUND, "There is no such webhook."));
    }

    private static @Nullable State state(String text) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer limit(String text) {
        return text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MOST ? Integer.valueOf(text) : null;
    }

    private static @Nullable Long number(String text) {
        return NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
    }
}
