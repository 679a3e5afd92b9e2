package tenure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/** The one place where plain objects become beans. */
final class Wiring {

    /** Where the rules are. */
    @ConfigMapping(prefix = "tenure.rules")
    interface Rules {

        /** The folder of the pack that is served at the root. */
        @WithDefault("rules/my-plan")
        Path folder();
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Compiles the pack; a broken one stops the start. */
    @Produces
    @Singleton
    InForce inForce(Rules rules) {
        PackReader reader = new PackReader(DrlCompiler::compile);
        String name = String.valueOf(rules.folder().toAbsolutePath().getFileName());
        return new InForce(new Decider(reader.read(name, PackFiles.of(rules.folder()))));
    }
}
