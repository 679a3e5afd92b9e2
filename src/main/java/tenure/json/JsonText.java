package tenure.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON written to bytes. */
public final class JsonText {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL = 512;

    private JsonText() {}

    /** Something that writes JSON. */
    public interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** The bytes, in UTF-8, of what the content writes. */
    public static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }
}
