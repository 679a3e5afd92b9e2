package tenure.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import tenure.link.LinkAddress;

/** Ready once links can be issued, which takes an address that customers reach. */
@Readiness
@ApplicationScoped
class LinkReadiness implements HealthCheck {

    private final LinkAddress address;

    LinkReadiness(LinkAddress address) {
        this.address = address;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("links");
        return address.problem()
                .map(why -> answer.down().withData("why", why).build())
                .orElseGet(() -> answer.up().build());
    }
}
