package tenure.rules.drools;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;

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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((path, text) -> {
                digest.update((path + '\n' + text.length() + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return FOLDER + HexFormat.of().formatHex(digest.digest()) + ".zip";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The compiled form of these files; null when it was not made in advance. */
    static @Nullable MemoryFileSystem find(Map<String, String> files) {
        byte[] compiled = read(files);
        return compiled == null ? null : MemoryFileSystem.readFromJar(compiled);
    }

    /** The same, as bytes. */
    static byte @Nullable [] read(Map<String, String> files) {
        try (InputStream compiled = CompiledRules.class.getClassLoader().getResourceAsStream(place(files))) {
            return compiled == null ? null : compiled.readAllBytes();
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

    /** The compiled form of a module: the same for the same rules, so without times. */
    static byte[] write(InternalKieModule module) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : module.getFileNames().stream().sorted().toList()) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(module.getBytes(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
