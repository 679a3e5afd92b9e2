package tenure.rules.drools;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.kie.api.builder.ReleaseId;
import tenure.rules.CompiledForm;

/**
 * Compiled rules: the classes, and the digest of the rule files they were made from. All else that the engine wants to
 * read beside them is made anew, so nothing a form says is believed.
 *
 * @param classes bytes by the name of the class, with slashes
 */
record Form(String digest, SortedMap<String, byte[]> classes) {

    private static final String DIGEST = "digest";
    private static final String CLASS = ".class";
    private static final int MOST_CLASSES = 40_000;
    private static final int MOST_BYTES = 128 * 1024 * 1024;

    /** What was compiled from these files. */
    static Form of(Map<String, String> files, InternalKieModule module) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        module.getClassesMap().forEach((path, bytes) -> {
            String name = path.substring(0, path.length() - CLASS.length()).replace('\\', '/');
            // It tells the module's release, and that is told anew whenever a form is opened.
            if (!name.startsWith("org/drools/project/model/ProjectModel")) {
                classes.put(name, bytes);
            }
        });
        return new Form(Digests.of(files), classes);
    }

    /** The same for the same rules, so without times. */
    CompiledForm bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(zip, DIGEST, digest.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> one : classes.entrySet()) {
                write(zip, one.getKey() + CLASS, one.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CompiledForm(bytes.toByteArray());
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
    }

    /**
     * What these bytes say.
     *
     * @throws IOException when they are no form
     */
    static Form read(CompiledForm form) throws IOException {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        String digest = "";
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(form.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                String name = entry.getName();
                if (left < 0 || classes.size() >= MOST_CLASSES) {
                    throw new IOException("too large");
                }
                if (name.equals(DIGEST)) {
                    digest = new String(content, StandardCharsets.UTF_8);
                } else if (!name.endsWith(CLASS)
                        || classes.put(name.substring(0, name.length() - CLASS.length()), content) != null) {
                    throw new IOException("not a form");
                }
            }
        }
        return new Form(digest, classes);
    }

    /** The files the engine expects of a module of that release, but for the classes that are loaded already. */
    MemoryFileSystem files(ReleaseId release, String version, Set<String> loaded) {
        MemoryFileSystem files = new MemoryFileSystem();
        String folder = "META-INF/kie/" + release.getGroupId() + "/" + release.getArtifactId() + "/";
        StringBuilder models = new StringBuilder(version);
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, byte[]> one : classes.entrySet()) {
            String dotted = one.getKey().replace('/', '.');
            if (loaded.contains(dotted)) {
                continue;
            }
            files.write(one.getKey() + CLASS, one.getValue());
            all.append(dotted).append('\n');
            if (dotted.matches("[a-z.0-9]+\\.Rules[0-9A-F]{32}")) {
                models.append('\n').append(dotted);
            }
        }
        files.write(folder + "drools-model", models.toString().getBytes(StandardCharsets.UTF_8));
        files.write(folder + "generated-class-names", all.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
