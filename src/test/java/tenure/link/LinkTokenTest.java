package tenure.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkTokenTest {

    private static final LinkToken TOKEN = new LinkToken("token");
    private static final Map<String, List<String>> SAID = Map.of("a", List.of("1", "2"), "b", List.of("3"));

    @Test
    void tokens_have_256_bits_and_do_not_tell_themselves() {
        LinkToken token = LinkToken.random();
        assertThat(token.text())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(LinkToken.random().text());
        assertThat(token.digest()).hasSize(32).isNotEqualTo(LinkToken.random().digest());
        assertThat(token.toString()).doesNotContain(token.text());
    }

    @Test
    void the_same_answer_has_the_same_seal_in_whatever_order_it_comes() {
        assertThat(TOKEN.seal(Map.of("b", List.of("3"), "a", List.of("2", "1"))))
                .isEqualTo(TOKEN.seal(SAID));
    }

    @Test
    void another_answer_or_another_link_has_another() {
        assertThat(List.of(
                        TOKEN.seal(SAID),
                        new LinkToken("other").seal(SAID),
                        new LinkToken("").seal(SAID),
                        TOKEN.seal(Map.of()),
                        TOKEN.seal(Map.of("a", List.of("1", "2", "b", "3"))),
                        TOKEN.seal(Map.of("a", List.of("12"), "b", List.of("3"))),
                        TOKEN.seal(Map.of("a", List.of("1"), "b", List.of("2", "3")))))
                .doesNotHaveDuplicates();
    }
}
