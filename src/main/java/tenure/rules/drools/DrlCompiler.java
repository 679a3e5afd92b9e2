package tenure.rules.drools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import tenure.facts.Question;
import tenure.rules.CompiledForm;
import tenure.rules.EditionRejected;
import tenure.rules.Problem;
import tenure.rules.RuleAt;
import tenure.rules.RuleBook;

/** Compiles the DRL files of a pack into a rule book, with the executable model. One at a time: Drools shares state. */
public final class DrlCompiler {

    private static final AtomicLong VERSION = new AtomicLong();
    private static final String RESOURCES = "src/main/resources/";
    private static final Object ONE_AT_A_TIME = new Object();

    private DrlCompiler() {}

    /**
     * The rule book of these files.
     *
     * @param files text by path within the pack
     * @throws EditionRejected with every problem, each at its place in a rule file
     */
    public static RuleBook compile(String pack, Map<String, String> files) {
        return alone(loader -> {
            Map<String, RuleAt> places = places(pack, files);
            KieServices services = KieServices.get();
            ReleaseId release = release(services);
            try {
                MemoryFileSystem compiled = CompiledRules.find(files);
                if (compiled == null) {
                    build(services, release, pack, files, places, loader);
                } else {
                    services.getRepository().addKieModule(module(services, release, compiled));
                }
                return book(services, release, places, loader);
            } finally {
                services.getRepository().removeKieModule(release);
            }
        });
    }

    /**
     * These files compiled, in a form that can be kept and opened without compiling.
     *
     * @throws EditionRejected with every problem, each at its place in a rule file
     */
    public static CompiledForm compileForm(String pack, Map<String, String> files) {
        byte[] ahead = CompiledRules.read(files);
        return new CompiledForm(ahead == null ? compileAhead(pack, files) : ahead);
    }

    /**
     * The rule book of these files, which were compiled to this form.
     *
     * @throws EditionRejected with every problem of the files
     */
    public static RuleBook open(String pack, Map<String, String> files, CompiledForm form) {
        return alone(loader -> {
            Map<String, RuleAt> places = places(pack, files);
            KieServices services = KieServices.get();
            ReleaseId release = release(services);
            try {
                MemoryFileSystem compiled = MemoryFileSystem.readFromJar(form.bytes());
                services.getRepository().addKieModule(module(services, release, compiled));
                return book(services, release, places, loader);
            } finally {
                services.getRepository().removeKieModule(release);
            }
        });
    }

    /**
     * These files compiled, to be kept at their {@linkplain CompiledRules#place place} among the application's resources.
     *
     * @throws EditionRejected with every problem, each at its place in a rule file
     */
    public static byte[] compileAhead(String pack, Map<String, String> files) {
        return alone(loader -> {
            KieServices services = KieServices.get();
            ReleaseId release = release(services);
            try {
                return CompiledRules.write(build(services, release, pack, files, places(pack, files), loader));
            } finally {
                services.getRepository().removeKieModule(release);
            }
        });
    }

    private static <T> T alone(Function<ClassLoader, T> work) {
        synchronized (ONE_AT_A_TIME) {
            ClassLoader loader = Question.class.getClassLoader();
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(loader);
            try {
                return work.apply(loader);
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    private static Map<String, RuleAt> places(String pack, Map<String, String> files) {
        Map<String, RuleAt> places = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>(RuleText.read(files, places));
        if (!problems.isEmpty()) {
            throw new EditionRejected(pack, problems);
        }
        return places;
    }

    private static ReleaseId release(KieServices services) {
        return services.newReleaseId("tenure", "rules", "1.0." + VERSION.incrementAndGet());
    }

    private static InternalKieModule build(
            KieServices services,
            ReleaseId release,
            String pack,
            Map<String, String> files,
            Map<String, RuleAt> places,
            ClassLoader loader) {
        KieFileSystem source = services.newKieFileSystem();
        source.generateAndWritePomXML(release);
        files.forEach((path, text) -> source.write(RESOURCES + RuleText.packageFolder(text) + path, text));
        KieBuilderImpl builder = (KieBuilderImpl) services.newKieBuilder(source, loader);
        builder.buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new EditionRejected(pack, CompileMessages.translate(errors, files, places));
        }
        return (InternalKieModule) builder.getKieModule();
    }

    private static InternalKieModule module(KieServices services, ReleaseId release, MemoryFileSystem compiled) {
        KieModuleModel model = services.newKieModuleModel();
        KieBuilderImpl.setDefaultsforEmptyKieModule(model);
        return new CanonicalKieModule(new MemoryKieModule(release, model, compiled));
    }

    private static RuleBook book(
            KieServices services, ReleaseId release, Map<String, RuleAt> places, ClassLoader loader) {
        KieContainer container = services.newKieContainer(release, loader);
        KieBaseConfiguration configuration = services.newKieBaseConfiguration();
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        KieBase rules = container.newKieBase(configuration);
        KieSessionConfiguration sessions = services.newKieSessionConfiguration();
        // Otherwise a rule keeps what it fires with in itself, where sessions of other threads write theirs.
        sessions.setOption(ThreadSafeOption.YES);
        return new DroolsRuleBook(container, rules, sessions, places);
    }
}
