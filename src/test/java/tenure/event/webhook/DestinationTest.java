package tenure.event.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.event.webhook.Destination.Reach;
import tenure.event.webhook.Destination.Unreachable;

/** Where events may be sent, and where never. */
class DestinationTest {

    @Test
    void a_url_says_where_to_connect_and_what_to_ask_for() {
        assertThat(Destination.of("https://crm.example.com/a/b?c=d", Reach.INTERNET))
                .contains(new Destination(true, "crm.example.com", 443, "/a/b?c=d"));
        assertThat(Destination.of("HTTPS://crm.example.com:8443", Reach.INTERNET))
                .contains(new Destination(true, "crm.example.com", 8443, "/"));
        assertThat(Destination.of("http://crm.example.com/", Reach.ANYWHERE))
                .contains(new Destination(false, "crm.example.com", 80, "/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example.com/",
                "ftp://crm.example.com/",
                "crm.example.com",
                "https:crm.example.com",
                "https://me@crm.example.com/",
                "https://crm.example.com/#part",
                "https:///path",
                "https://crm example.com/",
                "mailto:me@example.com",
                ""
            })
    void what_is_no_https_url_of_a_host_is_refused(String url) {
        assertThat(Destination.of(url, Reach.INTERNET)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.8.9.10",
                "2130706433",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fd00::1]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::a00:1]",
                "[2002:a00:1::]",
                "[2001:0:a00:1::]",
                "[ff02::1]"
            })
    void an_address_within_the_house_is_refused(String host) {
        Destination destination =
                Destination.of("https://" + host + "/", Reach.INTERNET).orElse(new Destination(true, host, 443, "/"));
        assertThatThrownBy(() -> destination.resolve(Reach.INTERNET))
                .isInstanceOfSatisfying(
                        Unreachable.class, e -> assertThat(e.why()).isEqualTo("address-not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.255.255", "172.32.0.1", "100.128.0.1", "[2606:4700::1111]"})
    void an_address_of_the_internet_is_taken(String host) throws UnknownHostException, Unreachable {
        Optional<Destination> destination = Destination.of("https://" + host + "/", Reach.INTERNET);
        assertThat(destination.orElseThrow().resolve(Reach.INTERNET)).isEqualTo(InetAddress.getByName(host));
    }

    @Test
    void anywhere_is_anywhere() throws Unreachable {
        Destination destination =
                Destination.of("http://127.0.0.1:9/", Reach.ANYWHERE).orElseThrow();
        assertThat(destination.resolve(Reach.ANYWHERE).isLoopbackAddress()).isTrue();
    }

    @Test
    void a_host_that_there_is_not_is_told_as_such() {
        Destination destination = new Destination(true, "nobody.invalid", 443, "/");
        assertThatThrownBy(() -> destination.resolve(Reach.INTERNET))
                .isInstanceOfSatisfying(
                        Unreachable.class, e -> assertThat(e.why()).isEqualTo("unknown-host"));
    }
}
