package tenure.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import tenure.account.StoreFailed;
import tenure.notice.Delivery;
import tenure.notice.NoticeFigures;

/** Says whether mail goes out, and how much waits. Decisions are given without it, so it is no reason not to be ready. */
@Readiness
@ApplicationScoped
class MailReadiness implements HealthCheck {

    private final Delivery delivery;
    private final NoticeFigures figures;

    MailReadiness(Delivery delivery, NoticeFigures figures) {
        this.delivery = delivery;
        this.figures = figures;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("mail")
                .up()
                .withData("delivery", delivery.way().name().toLowerCase(Locale.ROOT));
        if (delivery.way() == Delivery.Way.NONE) {
            answer.withData("why", "no SMTP server is configured in tenure.mail.host, so mail waits");
        }
        try {
            NoticeFigures.Queue queue = figures.queue();
            answer.withData("queued", queue.length()).withData("oldestSeconds", (long) queue.oldestSeconds());
        } catch (StoreFailed e) {
            // The check of the store tells what is wrong with it.
            answer.withData("queued", "unknown");
        }
        return answer.build();
    }
}
