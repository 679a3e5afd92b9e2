package tenure.migration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * An identity provider that is told over HTTP: {@code PUT} with who it is and the password makes the user, or gives it that
 * password. Redirects are not followed, and nothing of what was sent or answered is kept or logged.
 */
final class RemoteIdentityProvider implements IdentityProvider {

    private static final Logger LOG = Logger.getLogger(RemoteIdentityProvider.class);
    private static final String KEY = "tenure.identity-provider.url";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<Integer> TAKEN = Set.of(200, 201, 204);
    private static final Set<Integer> NOT_ACCEPTED = Set.of(400, 422);

    private final IdentitySettings settings;
    private final String url;
    private final HttpClient client;

    RemoteIdentityProvider(String url, IdentitySettings settings) {
        this.settings = settings;
        this.url = checked(url);
        this.client = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(settings.patience())
                .build();
    }

    /** Passwords go over TLS, or do not leave the machine. */
    private static String checked(String text) {
        URI url = URI.create(text);
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        boolean safe = "https".equalsIgnoreCase(url.getScheme())
                || ("http".equalsIgnoreCase(url.getScheme()) && HERE.contains(host));
        if (!safe || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(KEY + " has to be like https://login.example.com/users");
        }
        return text.replaceAll("/+$", "");
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public HandOver take(Login login, String password) {
        try {
            return outcome(client.send(request(login, password), BodyHandlers.discarding()));
        } catch (IOException e) {
            LOG.warnf("the identity provider did not answer: %s", e.getClass().getSimpleName());
            return HandOver.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HandOver.FAILED;
        }
    }

    private HttpRequest request(Login login, String password) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("user", login.user())
                .put("account", login.account())
                .put("name", login.name())
                .put("email", login.email())
                .put("password", password)
                .toString();
        String user = URLEncoder.encode(login.user(), StandardCharsets.UTF_8).replace("+", "%20");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/" + user))
                .timeout(settings.patience())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
        settings.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private static HandOver outcome(HttpResponse<Void> answer) {
        if (TAKEN.contains(answer.statusCode())) {
            return HandOver.TAKEN;
        }
        if (NOT_ACCEPTED.contains(answer.statusCode())) {
            return HandOver.NOT_ACCEPTED;
        }
        LOG.warnf("the identity provider answered %d", answer.statusCode());
        return HandOver.FAILED;
    }
}
