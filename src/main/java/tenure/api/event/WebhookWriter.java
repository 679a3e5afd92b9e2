package tenure.api.event;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.event.webhook.Delivery;
import tenure.event.webhook.Outcome;
import tenure.event.webhook.Webhook;
import tenure.json.JsonText;

/** Writes webhooks, and what was sent to them. */
final class WebhookWriter {

    private WebhookWriter() {}

    /** A webhook; its secret only when it has just been registered. */
    static byte[] webhook(Webhook webhook, @Nullable String secret) {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            members(json, webhook);
            if (secret != null) {
                json.writeStringField("secret", secret);
            }
            json.writeEndObject();
        });
    }

    static byte[] webhooks(List<Webhook> webhooks) {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("webhooks");
            for (Webhook webhook : webhooks) {
                json.writeStartObject();
                members(json, webhook);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void members(JsonGenerator json, Webhook webhook) throws IOException {
        json.writeStringField("id", webhook.id().toString());
        json.writeStringField("url", webhook.url());
        if (!webhook.types().isEmpty()) {
            json.writeArrayFieldStart("types");
            for (String type : webhook.types()) {
                json.writeString(type);
            }
            json.writeEndArray();
        }
        json.writeStringField("createdAt", webhook.createdAt().toString());
        json.writeStringField("createdBy", webhook.createdBy());
        json.writeNumberField("position", webhook.position());
    }

    static byte[] deliveries(List<Delivery> deliveries, int limit) {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("deliveries");
            for (Delivery delivery : deliveries) {
                write(json, delivery);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("page");
            json.writeStringField(
                    "next_token",
                    deliveries.size() < limit
                            ? ""
                            : String.valueOf(
                                    deliveries.get(deliveries.size() - 1).number()));
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    static byte[] delivery(Delivery delivery) {
        return JsonText.bytes(json -> write(json, delivery));
    }

    private static void write(JsonGenerator json, Delivery delivery) throws IOException {
        json.writeStartObject();
        json.writeNumberField("sequence", delivery.number());
        json.writeStringField("event", delivery.event().toString());
        json.writeStringField("state", delivery.state().name());
        json.writeNumberField("attempts", delivery.attempts());
        json.writeStringField("firstAt", delivery.firstAt().toString());
        json.writeStringField("lastAt", delivery.lastAt().toString());
        said(json, delivery.status(), delivery.problem());
        json.writeEndObject();
    }

    static byte[] outcome(Outcome outcome) {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeBooleanField("delivered", outcome.delivered());
            said(json, outcome.status(), outcome.problem());
            json.writeEndObject();
        });
    }

    private static void said(JsonGenerator json, @Nullable Integer status, @Nullable String problem)
            throws IOException {
        if (status != null) {
            json.writeNumberField("status", status);
        }
        if (problem != null) {
            json.writeStringField("problem", problem);
        }
    }
}
