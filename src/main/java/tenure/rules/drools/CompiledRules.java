package tenure.rules.drools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import tenure.rules.CompiledForm;

/**
 * Rules that were compiled when Tenure was built: compiling takes seconds of a start, reading them does not. They are
 * found by the digest of their texts, so rules that were edited since are simply not among them.
 */
public final class CompiledRules {

    /** The folder of resources that holds what was compiled. */
    public static final String FOLDER = "compiled-rules/";

    /** The resource that names the engine. */
    public static final String ENGINE_FILE = FOLDER + "engine";

    private static final String ENGINE = readEngine();

    private CompiledRules() {}

    /** Where the compiled form of these rule files is kept, as a resource of the application. */
    public static String place(Map<String, String> files) {
        return FOLDER + Digests.of(files) + ".zip";
    }

    /** The compiled form of these files; null when it was not made in advance. */
    static @Nullable CompiledForm find(Map<String, String> files) {
        try (InputStream compiled = CompiledRules.class.getClassLoader().getResourceAsStream(place(files))) {
            return compiled == null ? null : new CompiledForm(compiled.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What compiled forms are made for: this engine, and the vocabulary as it was when Tenure was built. A form that was
     * made for another is of no use.
     */
    public static String engine() {
        return ENGINE;
    }

    /** The version of the engine. */
    public static String drools() {
        return String.valueOf(KieServices.class.getPackage().getImplementationVersion());
    }

    private static String readEngine() {
        try (InputStream written = CompiledRules.class.getClassLoader().getResourceAsStream(ENGINE_FILE)) {
            return written == null ? "unknown" : new String(written.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
