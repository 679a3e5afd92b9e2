package tenure.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    @Test
    void what_is_well_formed_is_read_as_it_is() {
        var json = "{\"a\":[1,1.50,-0,true,null,\"\\ud83d\\ude00 é\"],\"b\":{}}";
        assertThat(StrictJson.read(bytes(json))).hasToString("{\"a\":[1,1.50,0,true,null,\"😀 é\"],\"b\":{}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1}{",
                "1 2",
                "{'a':1}",
                "{a:1}",
                "NaN",
                "Infinity",
                "[+1]",
                "[01]",
                "[.5]",
                "// x\n1",
                "\"\t\"",
                "\"a",
                "nul",
                "{\"a\":1,\"a\":2}",
                "{\"x\":{\"a\":1,\"\\u0061\":2}}",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "{\"\\ud800\":1}",
                "[\"\\u0000\"]",
                "\u0000",
                "[1e400]",
                "[1e-400]",
                "[1e99999999999]",
                "\uFEFF{}"
            })
    void what_is_not_is_refused(String json) {
        refused(bytes(json));
    }

    @Test
    void other_encodings_are_refused() {
        for (var name : List.of("UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "UTF-16")) {
            refused("{\"a\":1}".getBytes(Charset.forName(name)));
        }
        refused("\"é\"".getBytes(StandardCharsets.ISO_8859_1));
        // NUL, a quotation mark and a surrogate in forms that UTF-8 forbids
        refused(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'});
        refused(new byte[] {'"', (byte) 0xC0, (byte) 0xA2, '"'});
        refused(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
        refused(new byte[] {'"', (byte) 0xE2, (byte) 0x82});
    }

    @Test
    void what_is_too_much_is_refused() {
        assertThat(StrictJson.read(bytes("[".repeat(64) + "]".repeat(64)))).isNotNull();
        refused(bytes("[".repeat(65) + "]".repeat(65)));
        refused(bytes("[".repeat(1_000_000)));
        refused(bytes("{\"a\":".repeat(100_000)));
        refused(bytes('"' + "x".repeat(10_000_000) + '"'));
        refused(bytes("1".repeat(1_000)));
        refused(bytes("{\"" + "x".repeat(10_000) + "\":1}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"a\":[1,x]} | /a/1 | line 1, column 9",
                "{\"a\":1,\"a\":2} | /a | line 1",
                "{\"a\":[\"\\u0000\"]} | /a/0 | a text with a NUL",
                "{\"a/b\":{\"\\udc00\":1}} | /a~1b/\udc00 | a text with"
            })
    void the_place_is_told(String json, String pointer, String message) {
        assertThatThrownBy(() -> StrictJson.read(bytes(json)))
                .isInstanceOfSatisfying(
                        MalformedJson.class,
                        e -> assertThat(e.problem().pointer()).isEqualTo(pointer))
                .hasMessageStartingWith(message);
    }

    @Test
    void the_line_of_what_is_not_utf_8_is_told() {
        assertThatThrownBy(() -> StrictJson.read(new byte[] {'[', '\n', '1', (byte) 0xFF}))
                .hasMessage("line 2, column 2: not UTF-8");
    }

    @Property
    void every_text_comes_back_or_is_refused(@ForAll @Size(max = 20) List<Character> characters)
            throws JsonProcessingException {
        var text = new StringBuilder();
        characters.forEach(text::append);
        var escaped = new StringBuilder("\"");
        characters.forEach(c -> escaped.append(String.format("\\u%04x", (int) c)));
        var json = bytes(escaped.append('"').toString());
        if (StrictJson.isStorable(text.toString())) {
            assertThat(StrictJson.read(json).textValue()).isEqualTo(text.toString());
            assertThat(StrictJson.read(bytes(new ObjectMapper().writeValueAsString(text)))
                            .textValue())
                    .isEqualTo(text.toString());
        } else {
            refused(json);
        }
    }

    @Property
    void no_bytes_do_anything_else(@ForAll @Size(max = 12) byte[] bytes) {
        try {
            assertThat(StrictJson.read(bytes)).isNotNull();
        } catch (MalformedJson e) {
            assertThat(e.problem().message()).isNotEmpty();
        }
    }

    private static void refused(byte[] json) {
        assertThatThrownBy(() -> StrictJson.read(json))
                .isInstanceOf(MalformedJson.class)
                .hasMessageNotContainingAny("Source", "Feature", "`", "Exception", "com.");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
