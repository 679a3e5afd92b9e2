package tenure.migration;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import tenure.security.DemoIssuer;

/** Chooses who is handed passwords: the one that is configured, in demo mode one for show, and otherwise nobody. */
@Singleton
class IdentityProviders {

    private final IdentityProvider chosen;

    IdentityProviders(IdentitySettings settings, DemoIssuer issuer) {
        this.chosen = choose(settings, issuer.isOpen());
    }

    static IdentityProvider choose(IdentitySettings settings, boolean demo) {
        Optional<String> url = settings.url();
        if (url.isPresent()) {
            return new RemoteIdentityProvider(url.get(), settings);
        }
        return demo ? new DemoIdentityProvider() : new NoIdentityProvider();
    }

    /** A mistake in what is configured is told at once, not to the first customer. */
    void start(@Observes StartupEvent event) {}

    @Produces
    @Singleton
    @DefaultBean
    IdentityProvider identityProvider() {
        return chosen;
    }
}
