package tenure.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenSourceTest {
    private static final Optional<Boolean> UNSAID = Optional.empty();

    @Test
    void an_issuer_goes_with_any_database() {
        assertThat(new TokenSource(true, true, UNSAID).refusal()).isEmpty();
        assertThat(new TokenSource(true, false, Optional.of(false)).refusal()).isEmpty();
    }

    @Test
    void demo_mode_goes_with_the_embedded_database() {
        assertThat(new TokenSource(false, false, UNSAID).refusal()).isEmpty();
    }

    @Test
    void demo_mode_does_not_open_a_database_of_others() {
        assertThat(new TokenSource(false, true, UNSAID).refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("tenure.demo=true"));
    }

    @Test
    void demo_mode_opens_a_database_of_others_when_told_to() {
        assertThat(new TokenSource(false, true, Optional.of(true)).refusal()).isEmpty();
    }

    @Test
    void demo_mode_can_be_ruled_out() {
        assertThat(new TokenSource(false, false, Optional.of(false)).refusal()).isPresent();
    }
}
