package tenure.api.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import tenure.api.access.Malformed;

/**
 * What leads from one page of a search to the next. It holds no more than a place and is bound to its search: that of
 * another search, or one that was changed, is none. It counts on every replica, and after a restart.
 */
record PageToken(int limit, String place) {

    private static final int SEAL = 16;

    /** The token as it is sent. */
    String write(Fingerprint search) {
        byte[] content = content();
        byte[] sealed = ByteBuffer.allocate(SEAL + content.length)
                .put(search.seal(content), 0, SEAL)
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The token that was sent, if it is one of this search. */
    static PageToken read(String text, Fingerprint search) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
        if (sealed.length < SEAL + Integer.BYTES) {
            throw foreign();
        }
        byte[] content = Arrays.copyOfRange(sealed, SEAL, sealed.length);
        PageToken token = new PageToken(
                ByteBuffer.wrap(content).getInt(),
                new String(content, Integer.BYTES, content.length - Integer.BYTES, StandardCharsets.UTF_8));
        // Written anew it must be the same text: there is one spelling for each token.
        if (!token.write(search).equals(text)) {
            throw foreign();
        }
        return token;
    }

    private byte[] content() {
        byte[] utf8 = place.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + utf8.length)
                .putInt(limit)
                .put(utf8)
                .array();
    }

    private static Malformed foreign() {
        return new Malformed("page.token is none of this search: every member but the token has to stay the same");
    }
}
