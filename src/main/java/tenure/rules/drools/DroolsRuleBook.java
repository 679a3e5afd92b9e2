package tenure.rules.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import tenure.facts.Definitions;
import tenure.facts.Numbered;
import tenure.rules.Finding;
import tenure.rules.Heard;
import tenure.rules.RuleAt;
import tenure.rules.RuleBook;
import tenure.rules.Session;

/** Consults an immutable KieBase, in a fresh session each time. */
final class DroolsRuleBook implements RuleBook {

    private static final Logger LOG = Logger.getLogger(DroolsRuleBook.class);
    /** Rules are insert-only and few fire for a question; whatever fires this often is running away. */
    private static final int FIRINGS_PER_QUESTION = 1_000;

    private static final Definitions DEFINITIONS = new Definitions();
    private static final int FIRINGS_PER_SESSION = 10_000;

    private final KieBase rules;
    private final KieSessionConfiguration configuration;
    private final Map<String, RuleAt> places;
    /** Whether any rule file says what words mean: a global that no file has cannot be set. */
    private final boolean defines;

    DroolsRuleBook(KieBase rules, KieSessionConfiguration configuration, Map<String, RuleAt> places) {
        this.rules = rules;
        this.configuration = configuration;
        this.places = places;
        Conclusion.standIn(rules, places);
        this.defines = rules.getKiePackages().stream()
                .flatMap(part -> part.getGlobalVariables().stream())
                .anyMatch(global -> global.getName().equals(RuleNames.DEFINITIONS));
    }

    @Override
    public List<Heard> consult(Session session) {
        try {
            return hear(session);
        } catch (RuntimeException | LinkageError e) {
            if (session.questions().size() == 1) {
                LOG.error("a rule failed; the answer is a refusal", e);
                return List.of(fault());
            }
            return oneByOne(session);
        }
    }

    private List<Heard> hear(Session session) {
        int questions = session.questions().size();
        Hearing hearing = new Hearing(questions, session.evidence());
        KieSession rete = rules.newKieSession(configuration, null);
        try {
            rete.setGlobal(RuleNames.FINDINGS, hearing);
            if (defines) {
                rete.setGlobal(RuleNames.DEFINITIONS, DEFINITIONS);
            }
            session.facts().forEach(rete::insert);
            fire(rete, questions);
            session.questions().forEach(rete::insert);
            fire(rete, questions);
            return hearing.heard();
        } finally {
            rete.dispose();
        }
    }

    private static void fire(KieSession rete, int questions) {
        int limit = FIRINGS_PER_SESSION + questions * FIRINGS_PER_QUESTION;
        if (rete.fireAllRules(limit) >= limit) {
            throw new IllegalStateException("rules fired " + limit + " times and would not end");
        }
    }

    /** A rule failed for some question of a batch: its neighbours are heard without it. */
    private List<Heard> oneByOne(Session session) {
        List<Heard> heard = new ArrayList<>(session.questions().size());
        for (Numbered question : session.questions()) {
            Session alone = new Session(List.of(question.numbered(0)), session.facts(), session.evidence());
            heard.addAll(consult(alone));
        }
        return heard;
    }

    private static Heard fault() {
        return new Heard(List.of(new Finding.Fault()), List.of(), List.of(), List.of());
    }

    @Override
    public List<RuleAt> rules() {
        return places.values().stream().sorted().toList();
    }
}
