package tenure.rules.drools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import tenure.facts.Question;
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
        synchronized (ONE_AT_A_TIME) {
            ClassLoader loader = Question.class.getClassLoader();
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(loader);
            try {
                return build(pack, files, loader);
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    private static RuleBook build(String pack, Map<String, String> files, ClassLoader loader) {
        Map<String, RuleAt> places = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>(RuleText.read(files, places));
        if (!problems.isEmpty()) {
            throw new EditionRejected(pack, problems);
        }
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("tenure", "rules", "1.0." + VERSION.incrementAndGet());
        KieFileSystem source = services.newKieFileSystem();
        source.generateAndWritePomXML(release);
        files.forEach((path, text) -> source.write(RESOURCES + RuleText.packageFolder(text) + path, text));
        try {
            KieBuilderImpl builder = (KieBuilderImpl) services.newKieBuilder(source, loader);
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new EditionRejected(pack, CompileMessages.translate(errors, files, places));
            }
            KieContainer container = services.newKieContainer(release, loader);
            KieBaseConfiguration configuration = services.newKieBaseConfiguration();
            configuration.setOption(KieBaseMutabilityOption.DISABLED);
            KieBase rules = container.newKieBase(configuration);
            KieSessionConfiguration sessions = services.newKieSessionConfiguration();
            sessions.setOption(ThreadSafeOption.NO);
            return new DroolsRuleBook(container, rules, sessions, places);
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }
}
