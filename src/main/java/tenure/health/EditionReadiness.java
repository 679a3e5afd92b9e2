package tenure.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import tenure.authoring.edition.EditionEntry;
import tenure.authoring.edition.EditionSettings;
import tenure.authoring.edition.Serving;
import tenure.decision.InForce;
import tenure.rules.Edition;

/** Ready once an edition is in force, and while it is not too long that another one should be; says which ones. */
@Readiness
@ApplicationScoped
class EditionReadiness implements HealthCheck {

    private final InForce inForce;
    private final Serving serving;
    private final EditionSettings settings;
    private final Clock clock;

    EditionReadiness(InForce inForce, Serving serving, EditionSettings settings, Clock clock) {
        this.inForce = inForce;
        this.serving = serving;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Edition edition = inForce.decider().edition();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("edition")
                .up()
                .withData("pack", edition.pack())
                .withData("edition", edition.hash())
                .withData("rules", edition.rules().rules().size());
        Serving.State state = serving.state();
        if (state == null) {
            return answer.build();
        }
        answer.withData("number", state.served().number());
        EditionEntry wanted = state.wanted();
        if (wanted != null) {
            answer.withData("inForce", wanted.hash())
                    .withData("inForceNumber", wanted.number())
                    .withData("why", state.why())
                    .withData("since", state.since().toString());
        }
        boolean stale = state.behind(clock.instant()).compareTo(settings.staleAfter()) > 0;
        return answer.status(!stale).build();
    }
}
