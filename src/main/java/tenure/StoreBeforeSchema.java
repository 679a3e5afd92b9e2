package tenure;

import io.quarkus.arc.Unremovable;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schema is what first needs the database, so this is where a start waits for the embedded one. */
@Singleton
@Unremovable
final class StoreBeforeSchema implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration migrations) {
        Tenure.awaitStore();
    }
}
