package tenure.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.api.access.Malformed;

class PageTokenTest {

    private static final String ASKED =
            "{'subject':{'type':'user','id':'alice'},'action':{'name':'view'},'resource':{'type':'record','id':''},'context':{'a':1,'b':[2,{'c':null}]}}";

    private static Fingerprint fingerprint(String pack, String question) {
        try {
            JsonNode json = new ObjectMapper().readTree(question.replace('\'', '"'));
            return Fingerprint.of(pack, Target.RESOURCE, json, json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void aTokenSaysWhatItWasGiven() {
        Fingerprint search = fingerprint("", ASKED);
        for (String place : List.of("", "A-1", "A-1\0S-2", "ü€😀")) {
            PageToken token = new PageToken(7, place);
            assertThat(PageToken.read(token.write(search), search)).isEqualTo(token);
            assertThat(token.write(search)).matches("[A-Za-z0-9_-]+");
        }
    }

    @Test
    void noCharacterOfItCanBeChanged() {
        Fingerprint search = fingerprint("", ASKED);
        String token = new PageToken(7, "A-1").write(search);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThatThrownBy(() -> PageToken.read(changed, search)).isInstanceOf(Malformed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "====", "nonsense", "ä", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWasNeverATokenIsNone(String text) {
        assertThatThrownBy(() -> PageToken.read(text, fingerprint("", ASKED))).isInstanceOf(Malformed.class);
    }

    @Test
    void theSameSearchMayBeWrittenInAnotherOrder() {
        assertThat(fingerprint("", ASKED))
                .isEqualTo(
                        fingerprint(
                                "",
                                "{'context':{'b':[2.0,{'c':null}],'a':1},'resource':{'id':'','type':'record','other':1},'action':{'name':'view','properties':null},'subject':{'id':'alice','type':'user'}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice bob",
                "user robot",
                "view edit",
                "'a':1 'a':'1'",
                "'b':[2 'b':[3",
                "null 'null'",
                "'c' 'd'"
            })
    void anotherSearchIsAnother(String change) {
        String[] words = change.split(" ", 2);
        assertThat(fingerprint("", ASKED.replace(words[0], words[1]))).isNotEqualTo(fingerprint("", ASKED));
        assertThat(fingerprint("cert", ASKED)).isNotEqualTo(fingerprint("", ASKED));
    }
}
