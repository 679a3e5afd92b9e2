package tenure;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** When a demo may play at another time, and at which. */
class DemoClockTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void a_demo_starts_at_the_instant_that_is_configured() {
        Config config = with("2020-08-05T09:00:00Z");
        assertThat(DemoClock.refusal(config, false)).isEmpty();
        assertThat(NOW.plus(DemoClock.ahead(config, NOW))).isEqualTo("2020-08-05T09:00:00Z");
    }

    @Test
    void without_one_it_plays_now() {
        Config config = new SmallRyeConfigBuilder().build();
        assertThat(DemoClock.refusal(config, true)).isEmpty();
        assertThat(DemoClock.ahead(config, NOW)).isEqualTo(Duration.ZERO);
    }

    @Test
    void with_an_issuer_it_does_not_start() {
        assertThat(DemoClock.refusal(with("2020-08-05T09:00:00Z"), true))
                .hasValueSatisfying(why -> assertThat(why).startsWith("tenure.demo.clock is for demo mode"));
    }

    @Test
    void what_is_no_instant_is_refused() {
        assertThat(DemoClock.refusal(with("2020-08-05"), false))
                .contains("tenure.demo.clock=2020-08-05 is no instant such as 2020-08-05T09:00:00Z.");
    }

    private static Config with(String clock) {
        return new SmallRyeConfigBuilder()
                .withSources(new io.smallrye.config.PropertiesConfigSource(Map.of(DemoClock.KEY, clock), "test", 500))
                .build();
    }
}
