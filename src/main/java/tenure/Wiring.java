package tenure;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tenure.api.DecisionMeters;
import tenure.authoring.check.Checking;
import tenure.authoring.edition.Beginning;
import tenure.authoring.edition.EditionSettings;
import tenure.authoring.workshop.Workshop;
import tenure.authoring.workshop.WorkshopSettings;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.decision.Packs;
import tenure.rules.EditionRejected;

/** The one place where plain objects become beans. */
final class Wiring {

    /** The clock decisions are taken by; tests bring one of their own. */
    @Produces
    @Singleton
    @DefaultBean
    Clock clock(Config config) {
        Clock system = Clock.systemUTC();
        return Clock.offset(system, DemoClock.ahead(config, system.instant()));
    }

    /** The packs that are served besides, each at the path of its folder's name. */
    @Produces
    @Singleton
    @Startup
    Packs packs(@ConfigProperty(name = "tenure.packs") Optional<List<Path>> folders) {
        try {
            return ServedPacks.in(folders.orElse(List.of()));
        } catch (EditionRejected e) {
            throw Tenure.giveUp(e);
        }
    }

    /** The rules that are served. */
    @Produces
    @Singleton
    @Startup
    InForce inForce(EditionSettings rules, Beginning beginning) {
        try {
            return new InForce(new Decider(beginning.edition(() -> FirstEdition.of(rules.folder()))));
        } catch (EditionRejected e) {
            throw Tenure.giveUp(e);
        }
    }

    /** What is uploaded is checked in another process. */
    @Produces
    @Singleton
    Checking checking(WorkshopSettings settings, DecisionMeters decisions) {
        return new Workshop(settings, decisions::calls);
    }

    void close(@Disposes Checking checking) {
        if (checking instanceof Workshop workshop) {
            workshop.close();
        }
    }
}
