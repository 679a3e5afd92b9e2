package tenure.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords handed over to an identity provider over HTTP. */
class RemoteIdentityProviderTest {

    private static final Login LOGIN = new Login("user/1", "A-1", "R. Vale", "vale@a.example");
    private static final String PASSWORD = " correct horse \"battery\" ";

    @Test
    void whoItIsAndThePasswordAreSentAsTheyAre() throws IOException {
        try (PasswordServer server = new PasswordServer(204)) {
            assertThat(provider(server.url() + "/").take(LOGIN, PASSWORD)).isEqualTo(HandOver.TAKEN);
            PasswordServer.Heard heard = server.heard().get(0);
            assertThat(heard.method()).isEqualTo("PUT");
            assertThat(heard.path()).isEqualTo("/users/user%2F1");
            assertThat(heard.authorization()).isEqualTo("Bearer s3cret");
            JsonNode body = new ObjectMapper().readTree(heard.body());
            assertThat(body.path("user").asText()).isEqualTo("user/1");
            assertThat(body.path("account").asText()).isEqualTo("A-1");
            assertThat(body.path("name").asText()).isEqualTo("R. Vale");
            assertThat(body.path("email").asText()).isEqualTo("vale@a.example");
            assertThat(body.path("password").asText()).isEqualTo(PASSWORD);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN",
        "201, TAKEN",
        "204, TAKEN",
        "400, NOT_ACCEPTED",
        "422, NOT_ACCEPTED",
        "302, FAILED",
        "401, FAILED",
        "404, FAILED",
        "500, FAILED",
        "503, FAILED"
    })
    void itsAnswerSaysWhatBecameOfIt(int status, HandOver outcome) throws IOException {
        try (PasswordServer server = new PasswordServer(status)) {
            assertThat(provider(server.url()).take(LOGIN, PASSWORD)).isEqualTo(outcome);
            assertThat(server.heard()).as("redirects are not followed").hasSize(1);
        }
    }

    @Test
    void whoDoesNotAnswerHasNotTakenIt() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThat(provider("http://localhost:" + nobody + "/users").take(LOGIN, PASSWORD))
                .isEqualTo(HandOver.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.com/users",
                "ftp://localhost/users",
                "https://login.example.com/users?realm=a",
                "login.example.com",
                "https:///users"
            })
    void passwordsGoOverTlsOrDoNotLeaveTheMachine(String url) {
        assertThatThrownBy(() -> provider(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsChosenWhenConfiguredAndOtherwiseDemoModeHasOneForShow() {
        IdentityProvider configured = IdentityProviders.choose(settings("https://login.example.com/users"), false);
        assertThat(configured.isThere()).isTrue();
        assertThat(configured.name()).isEqualTo("our sign-in service");
        assertThat(IdentityProviders.choose(settings(null), true).name()).contains("demo", "forgets");
        IdentityProvider nobody = IdentityProviders.choose(settings(null), false);
        assertThat(nobody.isThere()).isFalse();
        assertThat(nobody.take(LOGIN, PASSWORD)).isEqualTo(HandOver.FAILED);
    }

    @Test
    void aLoginSaysNothingOfWhoItIs() {
        assertThat(LOGIN.toString()).doesNotContain("Vale", "@");
    }

    static IdentityProvider provider(String url) {
        return new RemoteIdentityProvider(url, settings(url));
    }

    private static IdentitySettings settings(@org.jspecify.annotations.Nullable String url) {
        return new IdentitySettings() {
            @Override
            public Optional<String> url() {
                return Optional.ofNullable(url);
            }

            @Override
            public Optional<String> token() {
                return Optional.of("s3cret");
            }

            @Override
            public String name() {
                return "our sign-in service";
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(5);
            }
        };
    }
}
