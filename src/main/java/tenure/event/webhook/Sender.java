package tenure.event.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLException;
import tenure.event.Told;
import tenure.security.DemoIssuer;

/**
 * Sends events. Redirects are not followed, and what is connected to is the very address that was checked. No thread waits
 * for an answer.
 */
@Singleton
final class Sender {

    static final String EVENT = "X-Tenure-Event";

    /** More than this of an answer is not read. */
    private static final int MOST_READ = 64 * 1024;

    private static final int SOCKETS_EACH = 2;

    private final Vertx vertx;
    private final HttpClient client;
    private final Vault vault;
    private final Duration patience;
    private final Destination.Reach reach;

    @Inject
    Sender(Vertx vertx, Vault vault, WebhookSettings settings, DemoIssuer demo) {
        this(
                vertx,
                vault,
                settings.patience(),
                settings.insecure() || demo.isOpen() ? Destination.Reach.ANYWHERE : Destination.Reach.INTERNET);
    }

    Sender(Vertx vertx, Vault vault, Duration patience, Destination.Reach reach) {
        this.vertx = vertx;
        this.vault = vault;
        this.patience = patience;
        this.reach = reach;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(SOCKETS_EACH)
                .setConnectTimeout((int) patience.toMillis())
                .setVerifyHost(true));
    }

    Destination.Reach reach() {
        return reach;
    }

    /** Sends an event to a webhook. Blocks while the host's address is looked up, no longer. */
    Future<Outcome> send(UUID webhook, String url, byte[] secret, Told event, Instant now) {
        Optional<String> open = vault.open(webhook, secret);
        Optional<Destination> destination = Destination.of(url, reach);
        if (open.isEmpty()) {
            return Future.succeededFuture(Outcome.failed("no-key"));
        }
        if (destination.isEmpty()) {
            return Future.succeededFuture(Outcome.failed(Destination.NOT_ALLOWED));
        }
        try {
            byte[] body = event.json();
            RequestOptions options =
                    options(destination.get(), destination.get().resolve(reach));
            options.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
            options.putHeader(HttpHeaders.USER_AGENT, "Tenure");
            options.putHeader(EVENT, event.id().toString());
            options.putHeader(Signature.HEADER, Signature.of(body, now, open.get()));
            return send(options, Buffer.buffer(body));
        } catch (Destination.Unreachable e) {
            return Future.succeededFuture(Outcome.failed(e.why()));
        }
    }

    private static RequestOptions options(Destination to, InetAddress address) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, to.port())))
                .setHost(to.host())
                .setPort(to.port())
                .setSsl(to.encrypted())
                .setURI(to.path())
                .setFollowRedirects(false);
    }

    private Future<Outcome> send(RequestOptions options, Buffer body) {
        Promise<Outcome> outcome = Promise.promise();
        Future<HttpClientRequest> request = client.request(options);
        long timer = vertx.setTimer(patience.toMillis(), any -> {
            if (outcome.tryComplete(Outcome.failed("timeout"))) {
                request.onSuccess(HttpClientRequest::reset);
            }
        });
        // Who listens before anything is sent hears the answer before it has ended.
        request.compose(begun -> {
                    begun.response().onSuccess(response -> read(response, outcome));
                    return begun.send(body);
                })
                .onFailure(e -> outcome.tryComplete(
                        Outcome.failed(e instanceof SSLException ? "no-secure-connection" : "no-connection")));
        return outcome.future().onComplete(any -> vertx.cancelTimer(timer));
    }

    /** The status is all that matters, but a connection whose answer was read can be used again. */
    private static void read(HttpClientResponse response, Promise<Outcome> outcome) {
        Outcome answered = Outcome.answered(response.statusCode());
        int[] read = {0};
        response.handler(part -> {
            read[0] += part.length();
            if (read[0] > MOST_READ && outcome.tryComplete(answered)) {
                response.request().reset();
            }
        });
        response.endHandler(any -> outcome.tryComplete(answered));
        response.exceptionHandler(any -> outcome.tryComplete(answered));
    }
}
