package tenure.api.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tenure.event.Event;
import tenure.json.Pointer;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;

/**
 * A webhook that somebody wants.
 *
 * @param secret null when one is to be made
 */
record WebhookRequest(
        String url, List<String> types, @Nullable String secret) {

    private static final int BAD_REQUEST = 400;
    private static final int MOST_TYPES = 50;
    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 200;
    private static final Set<String> MEMBERS = Set.of("url", "types", "secret");

    /**
     * Reads a body, or tells everything that is wrong with it.
     *
     * @param mayBeAt whether a webhook may be at a URL
     */
    static WebhookRequest read(byte[] body, Predicate<String> mayBeAt) {
        JsonNode json = StrictJson.read(body);
        if (!json.isObject()) {
            throw new RequestRefused(BAD_REQUEST, "The body has to be an object.");
        }
        List<Problem> problems = new ArrayList<>();
        json.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                problems.add(new Problem(
                        Pointer.ROOT.member(name).toString(), "UNKNOWN_MEMBER", "no member is called " + name));
            }
        });
        String url = json.path("url").isTextual() ? json.path("url").textValue() : "";
        if (!mayBeAt.test(url)) {
            problems.add(new Problem(
                    "/url",
                    "BAD_VALUE",
                    "this has to be an https URL without user or fragment, of a host on the internet"));
        }
        List<String> types = types(json.path("types"), problems);
        String secret = secret(json.path("secret"), problems);
        if (!problems.isEmpty()) {
            throw new RequestRefused(BAD_REQUEST, "The body is not right.", problems);
        }
        return new WebhookRequest(url, types, secret);
    }

    private static List<String> types(JsonNode types, List<Problem> problems) {
        if (types.isMissingNode() || types.isNull()) {
            return List.of();
        }
        Set<String> named = new LinkedHashSet<>();
        boolean good = types.isArray() && !types.isEmpty() && types.size() <= MOST_TYPES;
        for (JsonNode type : types) {
            good &= type.isTextual() && Event.isType(type.textValue());
            named.add(type.asText());
        }
        if (!good) {
            problems.add(new Problem(
                    "/types", "BAD_VALUE", "this has to be a list of types of events such as order.applied"));
        }
        return List.copyOf(named);
    }

    private static @Nullable String secret(JsonNode secret, List<Problem> problems) {
        if (secret.isMissingNode() || secret.isNull()) {
            return null;
        }
        String text = secret.isTextual() ? secret.textValue() : "";
        if (text.length() < SHORTEST_SECRET || text.length() > LONGEST_SECRET) {
            problems.add(new Problem(
                    "/secret",
                    "BAD_VALUE",
                    "this has to be a text of " + SHORTEST_SECRET + " to " + LONGEST_SECRET + " characters"));
        }
        return text;
    }
}
