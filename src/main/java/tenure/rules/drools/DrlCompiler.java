package tenure.rules.drools;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.jboss.logging.Logger;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import tenure.facts.Question;
import tenure.rules.CompiledForm;
import tenure.rules.EditionRejected;
import tenure.rules.Problem;
import tenure.rules.RuleAt;
import tenure.rules.RuleBook;
import tenure.rules.drools.safety.CodeGate;
import tenure.rules.drools.safety.Fence;
import tenure.rules.drools.safety.TreeGate;
import tenure.rules.gate.RuleGate;

/**
 * Compiles the DRL files of a pack, and opens what was compiled; both only when the rules are safe. One at a time:
 * Drools shares state.
 */
public final class DrlCompiler {

    private static final Logger LOG = Logger.getLogger(DrlCompiler.class);
    private static final AtomicLong VERSION = new AtomicLong();
    private static final String RESOURCES = "src/main/resources/";
    private static final Object ONE_AT_A_TIME = new Object();
    /** The books somebody has, by what they were made of: an edition that changed a text or an amount has the book before. */
    private static final Cache<String, RuleBook> OPEN =
            Caffeine.newBuilder().weakValues().build();

    private DrlCompiler() {}

    /**
     * These files compiled. Nothing of them runs meanwhile.
     *
     * @param files text by path within the pack
     * @throws EditionRejected with every problem, each at its place in a rule file
     */
    public static CompiledForm compile(String pack, Map<String, String> files) {
        return alone(() -> {
            Map<String, RuleAt> places = places(pack, files);
            Form form = build(pack, files, places);
            judge(pack, files, places, form);
            return form.bytes();
        });
    }

    /**
     * The rule book of these files, from their compiled form. Nothing is compiled. What was judged safe and is still open
     * is the same book again.
     *
     * @param files text by path within the pack
     * @throws EditionRejected when the form is not that of these files, or the rules are not safe
     */
    public static RuleBook open(String pack, Map<String, String> files, CompiledForm compiled) {
        return OPEN.get(
                Digests.of(files) + Digests.of(compiled),
                of -> alone(() -> {
                    Map<String, RuleAt> places = places(pack, files);
                    Form form = read(pack, files, compiled);
                    judge(pack, files, places, form);
                    return opened(pack, files, form, places);
                }));
    }

    /**
     * These files compiled, unless that was done when Tenure was built.
     *
     * @param files text by path within the pack
     * @throws EditionRejected with every problem, each at its place in a rule file
     */
    public static CompiledForm form(String pack, Map<String, String> files) {
        CompiledForm ready = CompiledRules.find(files);
        return ready == null ? compile(pack, files) : ready;
    }

    /**
     * The rule book of these files, compiled unless that was done when Tenure was built.
     *
     * @param files text by path within the pack
     * @throws EditionRejected with every problem, each at its place in a rule file
     */
    public static RuleBook book(String pack, Map<String, String> files) {
        return open(pack, files, form(pack, files));
    }

    static <T> T alone(Supplier<T> work) {
        synchronized (ONE_AT_A_TIME) {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(Question.class.getClassLoader());
            try {
                return work.get();
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    /** Where each rule stands, of files that keep to what rules may say. */
    private static Map<String, RuleAt> places(String pack, Map<String, String> files) {
        refuse(pack, RuleGate.check(files));
        Map<String, RuleAt> places = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>(RuleText.read(files, places));
        problems.addAll(TreeGate.check(files));
        refuse(pack, problems);
        return places;
    }

    static Form build(String pack, Map<String, String> files, Map<String, RuleAt> places) {
        KieServices services = KieServices.get();
        // The compiler names classes by it: with the same each time, a condition has the same class in every edition.
        ReleaseId release = services.newReleaseId("tenure", "rules", "1.0");
        KieFileSystem source = services.newKieFileSystem();
        source.generateAndWritePomXML(release);
        files.forEach((path, text) -> source.write(RESOURCES + RuleText.packageFolder(text) + path, text));
        try {
            KieBuilderImpl builder = (KieBuilderImpl) services.newKieBuilder(source, Fence.compiling());
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            refuse(pack, errors.isEmpty() ? List.of() : CompileMessages.translate(errors, files, places));
            return Form.of(files, (InternalKieModule) builder.getKieModule());
        } catch (EditionRejected e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("the compiler of rules failed", e);
            throw broken(pack, files);
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static RuleBook opened(String pack, Map<String, String> files, Form form, Map<String, RuleAt> places) {
        try {
            return Opening.book(form, release(), places);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("the compiled rules cannot be opened", e);
            throw broken(pack, files);
        }
    }

    /** When the engine itself fails on the rules, which it tells without saying where. */
    private static EditionRejected broken(String pack, Map<String, String> files) {
        return new EditionRejected(
                pack, List.of(new Problem(first(files), 1, "compile", "the engine cannot work with these rules")));
    }

    private static Form read(String pack, Map<String, String> files, CompiledForm compiled) {
        try {
            Form form = Form.read(compiled);
            if (form.digest().equals(Digests.of(files))) {
                return form;
            }
        } catch (IOException e) {
            // It is no form at all, and so is not that of these files.
        }
        throw new EditionRejected(
                pack,
                List.of(new Problem(
                                first(files), 1, "unsafe-form", "what is kept as the compiled rules is not these rules")
                        .hinting("check the draft again")));
    }

    /** Where to tell what is wrong with all files together. */
    private static String first(Map<String, String> files) {
        return files.isEmpty() ? "pack.yaml" : files.keySet().iterator().next();
    }

    private static void judge(String pack, Map<String, String> files, Map<String, RuleAt> places, Form form) {
        refuse(pack, new CodeGate(files, places).check(form.classes()));
    }

    private static void refuse(String pack, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new EditionRejected(pack, problems);
        }
    }

    private static ReleaseId release() {
        return KieServices.get().newReleaseId("tenure", "rules", "1.0." + VERSION.incrementAndGet());
    }
}
