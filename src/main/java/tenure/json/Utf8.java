package tenure.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** UTF-8 as it is defined: no overlong forms, no surrogates, nothing cut short. */
final class Utf8 {

    private Utf8() {}

    /** The text, at the beginning of the buffer's array. */
    static CharBuffer decode(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            throw notUtf8(text);
        }
        return text;
    }

    private static MalformedJson notUtf8(CharBuffer before) {
        int line = 1;
        int column = 1;
        while (before.hasRemaining()) {
            column++;
            if (before.get() == '\n') {
                line++;
                column = 1;
            }
        }
        return new MalformedJson("not UTF-8", line, column, Pointer.ROOT);
    }
}
