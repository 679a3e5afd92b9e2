package tenure.api.partner;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tenure.json.StrictJson;

/** Where a page of a list ends, as the token of the next one says it. */
final class Places {

    static final String FORM = "what the last answer gave as next_token";

    private Places() {}

    static @Nullable Long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    static String token(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    /** The id in a token; null when it is none. */
    static @Nullable String id(String token) {
        try {
            String id = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return StrictJson.isStorable(id) && token(id).equals(token) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
