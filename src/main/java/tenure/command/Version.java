package tenure.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version, as the jar says it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"tenure " + Objects.requireNonNullElse(version, "of a developer")};
    }
}
