package tenure.account;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How accounts are remembered between questions. */
@ConfigMapping(prefix = "tenure.facts.cache")
interface FactCacheSettings {

    /** Without it every question is a question to the database. */
    @WithDefault("true")
    boolean enabled();

    /** About how much memory the accounts may take, at some 8 kB each; a quarter of the heap when nothing is said. */
    Optional<MemorySize> memory();

    /** How many people, and how many services' owners, are remembered beside that. */
    @WithDefault("100000")
    long ids();

    /**
     * How long it may be since the database last answered that there is no news. After that the cache is passed over, so this
     * bounds how old an answer can be when the connection for news hangs.
     */
    @WithDefault("3s")
    Duration patience();
}
