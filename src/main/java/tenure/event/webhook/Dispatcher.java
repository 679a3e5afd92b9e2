package tenure.event.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import tenure.event.Feed;
import tenure.event.News;

/**
 * Has events sent: for each webhook one after the other, for all webhooks at the same time. Each chain takes its next job
 * when it has noted what came of the last, so an endpoint that is slow or gone holds up no other.
 */
@Singleton
final class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final News news;
    private final Feed feed;
    private final Jobs jobs;
    private final Sender sender;
    private final Vertx vertx;
    private final WebhookFigures figures;
    private final int most;
    private final AtomicInteger chains = new AtomicInteger();
    private volatile boolean stopped;

    Dispatcher(
            News news,
            Feed feed,
            Jobs jobs,
            Sender sender,
            Vertx vertx,
            WebhookFigures figures,
            WebhookSettings settings) {
        this.news = news;
        this.feed = feed;
        this.jobs = jobs;
        this.sender = sender;
        this.vertx = vertx;
        this.figures = figures;
        this.most = settings.atOnce();
    }

    void start(@Observes StartupEvent event) {
        news.onNews(this::look);
    }

    /** What is under way is sent again by whoever finds its lease ended. */
    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void look() {
        try {
            feed.number();
            while (!stopped && chains.get() < most && beginAnother()) {
                LOG.debug("a chain of deliveries began");
            }
            figures.measure();
        } catch (SQLException e) {
            LOG.warnf("no webhook could be looked after: SQLSTATE %s", e.getSQLState());
        }
    }

    /** Begins a chain for a webhook that has something waiting and nobody to send it. */
    private boolean beginAnother() throws SQLException {
        Optional<Job> job = jobs.claim();
        job.ifPresent(first -> {
            chains.incrementAndGet();
            begin(first);
        });
        return job.isPresent();
    }

    /* What comes of it is noted on a worker, for that blocks. Callbacks, not one future of it all: a chain may be long. */
    private void begin(Job job) {
        Future<Outcome> sent = vertx.executeBlocking(
                        () -> sender.send(job.webhook(), job.url(), job.secret().bytes(), job.event(), job.now()),
                        false)
                .compose(sending -> sending);
        sent.onComplete(result -> {
            Outcome outcome = result.succeeded() ? result.result() : Outcome.failed("fault");
            vertx.executeBlocking(() -> settle(job, outcome), false).onComplete(this::goOn);
        });
    }

    private Optional<Job> settle(Job job, Outcome outcome) throws SQLException {
        Optional<Job> next = jobs.settle(job, outcome);
        figures.count(outcome, jobs.isLast(job));
        return next;
    }

    private void goOn(AsyncResult<Optional<Job>> settled) {
        if (settled.succeeded() && settled.result().isPresent() && !stopped) {
            begin(settled.result().get());
            return;
        }
        chains.decrementAndGet();
        if (settled.failed()) {
            LOG.warnf("what came of a delivery could not be noted, so it is sent again: %s", settled.cause());
        }
    }
}
