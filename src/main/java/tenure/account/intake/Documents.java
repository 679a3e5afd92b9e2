package tenure.account.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** The documents of elements, as they are kept. */
final class Documents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Documents() {}

    static String text(Element element) {
        try {
            return JSON.writeValueAsString(element.stored());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written", e);
        }
    }

    static @Nullable String member(Element element, String member) {
        return element.document().path(member).textValue();
    }
}
