package tenure.account;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.smallrye.common.cpu.ProcessorInfo;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * As many event loops as there are processors, where Quarkus has two for each: what comes in together is read together,
 * decided together and kept together. A number that is configured stands.
 */
@Singleton
final class Loops implements VertxOptionsCustomizer {

    private static final int LEAST = 2;

    private final OptionalInt configured;

    Loops(@ConfigProperty(name = "quarkus.vertx.event-loops-pool-size") OptionalInt configured) {
        this.configured = configured;
    }

    @Override
    public void accept(VertxOptions options) {
        if (configured.isEmpty()) {
            options.setEventLoopPoolSize(Math.max(LEAST, ProcessorInfo.availableProcessors()));
        }
    }
}
