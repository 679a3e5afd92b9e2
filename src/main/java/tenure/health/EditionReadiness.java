package tenure.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import tenure.decision.InForce;
import tenure.rules.Edition;

/** Ready once an edition is in force; says which one, and how many rules it has. */
@Readiness
@ApplicationScoped
class EditionReadiness implements HealthCheck {

    private final InForce inForce;

    EditionReadiness(InForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public HealthCheckResponse call() {
        Edition edition = inForce.decider().edition();
        return HealthCheckResponse.named("edition")
                .up()
                .withData("pack", edition.pack())
                .withData("edition", edition.hash())
                .withData("rules", edition.rules().rules().size())
                .build();
    }
}
