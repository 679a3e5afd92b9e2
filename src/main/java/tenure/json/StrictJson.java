package tenure.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON from strangers: UTF-8 alone, one value and nothing after it, no member twice, no NaN, no text that cannot
 * be stored, nothing deeper, longer or larger than anybody needs.
 */
public final class StrictJson {

    /** Import documents are nine deep; what is kept as given may be deeper. */
    static final int DEEPEST = 64;

    static final int LONGEST_TEXT = 100_000;
    static final int LONGEST_NAME = 1_000;
    static final int LONGEST_NUMBER = 100;

    private static final JsonFactory FACTORY = factory(LONGEST_TEXT);

    private static JsonFactory factory(int longestText) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(longestText)
                        .maxNameLength(LONGEST_NAME)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // Names of strangers' members need not stay in memory for good.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /** What Jackson tells of itself in its messages. */
    private static final Pattern INNARDS = Pattern.compile("\\s*\\(start marker at \\[Source: [^\\]]*\\]\\)"
            + "|: enable `[^`]*` to allow"
            + "|: maybe a \\(non-standard\\) comment.*");

    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    /** The JSON value these bytes are. */
    public static JsonNode read(byte[] utf8) {
        return read(utf8, FACTORY);
    }

    /** The JSON value these bytes are, whose texts may be longer than usual. */
    public static JsonNode read(byte[] utf8, int longestText) {
        return read(utf8, factory(longestText));
    }

    private static JsonNode read(byte[] utf8, JsonFactory factory) {
        CharBuffer text = Utf8.decode(utf8);
        try (JsonParser parser = factory.createParser(text.array(), 0, text.length())) {
            JsonNode value = read(parser);
            Contents.check(value, Pointer.ROOT);
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static JsonNode read(JsonParser parser) throws IOException {
        try {
            JsonNode value = MAPPER.readTree(parser);
            if (value == null) {
                throw new MalformedJson("there is nothing here", Pointer.ROOT);
            }
            JsonLocation end = parser.currentLocation();
            if (parser.nextToken() != null) {
                throw new MalformedJson(
                        "something follows the JSON value", end.getLineNr(), end.getColumnNr(), Pointer.ROOT);
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw malformed(
                    e,
                    parser,
                    "deeper than " + DEEPEST + " levels, a text of more than " + LONGEST_TEXT
                            + " characters, a name of more than " + LONGEST_NAME + " or a number of more than "
                            + LONGEST_NUMBER);
        } catch (JsonProcessingException e) {
            throw malformed(e, parser, INNARDS.matcher(e.getOriginalMessage()).replaceAll(""));
        } catch (NumberFormatException e) {
            throw new MalformedJson(
                    "a number beyond all bounds",
                    place(parser.getParsingContext().pathAsPointer()));
        }
    }

    private static MalformedJson malformed(JsonProcessingException e, JsonParser parser, String what) {
        Pointer place = place(parser.getParsingContext().pathAsPointer());
        JsonLocation at = e.getLocation();
        return at == null
                ? new MalformedJson(what, place)
                : new MalformedJson(what, at.getLineNr(), at.getColumnNr(), place);
    }

    private static Pointer place(@Nullable JsonPointer jackson) {
        Pointer place = Pointer.ROOT;
        for (JsonPointer at = jackson; at != null && !at.matches(); at = at.tail()) {
            place = place.member(at.getMatchingProperty());
        }
        return place;
    }

    /** Whether it is text that UTF-8 can carry and PostgreSQL can store. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
