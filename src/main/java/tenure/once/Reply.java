package tenure.once;

import java.util.Map;

/**
 * An answer over HTTP as it goes out, so that it can go out again.
 *
 * @param headers beside that of the type
 */
public record Reply(int status, Map<String, String> headers, String mediaType, String body) {
    public Reply {
        headers = Map.copyOf(headers);
    }
}
