package tenure.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import tenure.account.Intake;
import tenure.json.Problem;
import tenure.security.DemoIssuer;

/** Loads the demo accounts before the first question can be asked, unless some account is there already. */
@ApplicationScoped
class DemoAccounts {

    private static final Logger LOG = Logger.getLogger(DemoAccounts.class);
    private static final String DOCUMENT = "/demo/accounts.json";

    private final DemoIssuer issuer;
    private final boolean wanted;
    private final Intake intake;

    DemoAccounts(
            DemoIssuer issuer,
            @ConfigProperty(name = "tenure.demo.accounts", defaultValue = "true") boolean wanted,
            Intake intake) {
        this.issuer = issuer;
        this.wanted = wanted;
        this.intake = intake;
    }

    void load(@Observes StartupEvent start) {
        if (issuer.isOpen() && wanted && intake.isEmpty()) {
            List<Problem> problems = intake.take(document());
            if (problems.isEmpty()) {
                LOG.info("The demo accounts are loaded.");
            } else {
                // Rules that were edited may know other words; that is no reason not to start.
                LOG.warnf(
                        "The demo accounts do not fit the rules, so none is loaded:\n%s",
                        problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
            }
        }
    }

    private static byte[] document() {
        try (InputStream document = DemoAccounts.class.getResourceAsStream(DOCUMENT)) {
            return Objects.requireNonNull(document, DOCUMENT).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + DOCUMENT + " of this program", e);
        }
    }
}
