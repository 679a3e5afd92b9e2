package tenure.rules.drools.safety;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.facts.Question;
import tenure.rules.gate.Vocabulary;

/**
 * What rules see of the program: a class loader that knows the facts, the verbs, the few classes of Java that rules
 * have values of, and the engine. A compiled rule that named any other class would not link.
 */
public final class Fence extends ClassLoader {

    private static final Set<String> JAVA = Set.of(
            "java.lang.Enum",
            "java.lang.Record",
            "java.lang.Iterable",
            "java.lang.CharSequence",
            "java.lang.Throwable",
            "java.lang.Exception",
            "java.lang.RuntimeException",
            "java.lang.IllegalArgumentException",
            "java.lang.Class",
            "java.util.ArrayList",
            "java.util.Arrays",
            "java.util.Collections",
            "java.util.Locale",
            "java.math.MathContext",
            "java.io.Serializable");

    /** Dates and regular expressions, and what Java itself links a call of StringConcatFactory with. */
    private static final Set<String> JAVA_PACKAGES =
            Set.of("java.time.", "java.util.regex.", "java.lang.invoke.", "java.lang.constant.");

    private static final Fence RUNNING = new Fence(false, Map.of());

    private static final Set<String> OPEN = Set.of("org.drools.", "org.kie.");

    private final ClassLoader open = Question.class.getClassLoader();
    private final boolean compiling;
    private final Map<String, Class<?>> common;

    private Fence(boolean compiling, Map<String, Class<?>> common) {
        super(Question.class.getClassLoader());
        this.compiling = compiling;
        this.common = common;
    }

    /**
     * Around rules that run.
     *
     * @param classes what was compiled of them and judged, by name, with slashes
     */
    public static Fence running(Map<String, byte[]> classes) {
        return new Fence(false, CommonClasses.of(classes, RUNNING));
    }

    /** Around the compiler, which has to look at more of Java than it lets rules use. */
    public static Fence compiling() {
        return new Fence(true, Map.of());
    }

    /** The names, with dots, of those classes of the rules that are loaded already. */
    public Set<String> common() {
        return common.keySet();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> rule = common.get(name);
        if (rule != null) {
            return rule;
        }
        if (!visible(name)) {
            throw new ClassNotFoundException(name);
        }
        return open.loadClass(name);
    }

    private boolean visible(String name) {
        if (name.startsWith("java.")) {
            return compiling
                    || JAVA.contains(name)
                    || JAVA_PACKAGES.stream().anyMatch(name::startsWith)
                    || Vocabulary.isValue(name);
        }
        return OPEN.stream().anyMatch(name::startsWith) || Vocabulary.isValue(name) || Vocabulary.isFact(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return readable(name) ? open.getResource(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws java.io.IOException {
        return readable(name) ? open.getResources(name) : Collections.emptyEnumeration();
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return readable(name) ? open.getResourceAsStream(name) : null;
    }

    /** Classes as files, which the compiler reads; and nothing else of the program. */
    private boolean readable(String name) {
        return name.endsWith(".class")
                && visible(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
    }
}
