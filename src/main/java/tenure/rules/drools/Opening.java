package tenure.rules.drools;

import java.lang.ref.Cleaner;
import java.util.Map;
import org.drools.base.util.Drools;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import tenure.rules.RuleAt;
import tenure.rules.RuleBook;
import tenure.rules.drools.safety.Fence;

/** Makes a rule book of a form that was judged. */
final class Opening {

    /**
     * Closes rule books. A walk keeps hold of its edition to its end, so a book is closed when nobody has it any more: no
     * count is kept, and no request waits.
     */
    private static final Cleaner CLEANER = Cleaner.create();

    private static final String VERSION = CanonicalKieModule.MODEL_VERSION + Drools.getFullVersion();

    private Opening() {}

    static RuleBook book(Form form, ReleaseId release, Map<String, RuleAt> places) {
        KieServices services = KieServices.get();
        KieModuleModel model = services.newKieModuleModel();
        KieBuilderImpl.setDefaultsforEmptyKieModule(model);
        Fence fence = Fence.running(form.classes());
        MemoryFileSystem files = form.files(release, VERSION, fence.common());
        services.getRepository().addKieModule(new CanonicalKieModule(new MemoryKieModule(release, model, files)));
        try {
            KieContainer container = services.newKieContainer(release, fence);
            KieBaseConfiguration configuration = services.newKieBaseConfiguration();
            configuration.setOption(KieBaseMutabilityOption.DISABLED);
            KieBase rules = container.newKieBase(configuration);
            KieSessionConfiguration sessions = services.newKieSessionConfiguration();
            // A session is used by one thread; what sessions share keeps nothing of them, as Conclusion sees to.
            sessions.setOption(ThreadSafeOption.NO);
            RuleBook book = new DroolsRuleBook(rules, sessions, places);
            CLEANER.register(book, container::dispose);
            return book;
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }
}
