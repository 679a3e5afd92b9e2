package tenure.link.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Pages as JSON, for who shows them in a portal of its own. */
public final class PageJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private PageJson() {}

    public static String text(Page page) {
        return write(page);
    }

    /** A view to be kept. */
    public static String text(LinkView view) {
        return write(view);
    }

    /** A view that was kept. */
    public static LinkView view(String kept) {
        try {
            return JSON.readValue(kept, LinkView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept view cannot be read", e);
        }
    }

    private static String write(Object page) {
        try {
            return JSON.writeValueAsString(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
