package tenure.rules.drools;

import java.util.Map;
import org.drools.base.util.Drools;
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

    private static final String VERSION = CanonicalKieModule.MODEL_VERSION + Drools.getFullVersion();

    private Opening() {}

    static RuleBook book(Form form, ReleaseId release, Map<String, RuleAt> places) {
        KieServices services = KieServices.get();
        KieModuleModel model = services.newKieModuleModel();
        KieBuilderImpl.setDefaultsforEmptyKieModule(model);
        services.getRepository()
                .addKieModule(
                        new CanonicalKieModule(new MemoryKieModule(release, model, form.files(release, VERSION))));
        try {
            KieContainer container = services.newKieContainer(release, Fence.running());
            KieBaseConfiguration configuration = services.newKieBaseConfiguration();
            configuration.setOption(KieBaseMutabilityOption.DISABLED);
            KieBase rules = container.newKieBase(configuration);
            KieSessionConfiguration sessions = services.newKieSessionConfiguration();
            // A session is used by one thread; what sessions share keeps nothing of them, as Conclusion sees to.
            sessions.setOption(ThreadSafeOption.NO);
            return new DroolsRuleBook(container, rules, sessions, places);
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }
}
