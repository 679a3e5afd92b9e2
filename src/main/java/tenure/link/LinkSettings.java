package tenure.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How links and their pages are. */
@ConfigMapping(prefix = "tenure.link")
interface LinkSettings {

    /** Where customers reach Tenure: what a link begins with. */
    Optional<String> baseUrl();

    /** Whose pages they are. */
    @WithDefault("my.plan")
    String brand();

    /** Whom to turn to, on pages of links that do not work. */
    @WithDefault("Please contact our Customer Services or Sales team, who will be happy to help.")
    String contact();
}
