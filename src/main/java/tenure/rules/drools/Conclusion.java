package tenure.rules.drools;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Objects;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.consequence.Consequence;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.drools.model.Variable;
import org.drools.model.functions.BlockN;
import org.drools.modelcompiler.consequence.LambdaConsequence;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import tenure.rules.RuleAt;

/**
 * What a rule says once its conditions hold, and to whom: to the hearing of the session it fires in.
 *
 * <p>It stands in for the engine's own, which keeps what it fires with in itself, where sessions of other threads write
 * theirs; this one keeps nothing.
 */
final class Conclusion implements Consequence<KnowledgeHelper> {

    private static final Field WRITTEN = written();

    private final RuleAt rule;
    private final BlockN words;
    private final Variable<?>[] variables;

    private Conclusion(RuleAt rule, org.drools.model.Consequence written) {
        this.rule = rule;
        this.words = written.getBlock();
        this.variables = written.getVariables();
    }

    /** Has every rule of the base speak this way, and sign with its place. */
    static void standIn(KieBase base, Map<String, RuleAt> places) {
        base.getKiePackages()
                .forEach(part -> part.getRules()
                        .forEach(rule -> standIn(rule, Objects.requireNonNull(places.get(rule.getName())))));
    }

    private static void standIn(Rule rule, RuleAt place) {
        RuleImpl spoken = (RuleImpl) rule;
        org.drools.model.Consequence written = writtenIn(spoken);
        if (written.isUsingDrools()) {
            throw new IllegalStateException("a rule that asks for the engine itself: " + rule.getName());
        }
        spoken.setConsequence(new Conclusion(place, written));
    }

    private static org.drools.model.Consequence writtenIn(RuleImpl rule) {
        try {
            return (org.drools.model.Consequence) WRITTEN.get(rule.getConsequence());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("it was made accessible", e);
        }
    }

    private static Field written() {
        try {
            Field written = LambdaConsequence.class.getDeclaredField("consequence");
            written.setAccessible(true);
            return written;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("another engine than this was written for", e);
        }
    }

    @Override
    public String getName() {
        return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
    }

    @Override
    public void evaluate(KnowledgeHelper helper, ValueResolver session) throws Exception {
        InternalMatch match = helper.getMatch();
        Hearing hearing = (Hearing) session.getGlobal(RuleNames.FINDINGS);
        hearing.listen(rule, match);
        words.execute(saidWith(match.getTuple(), session));
    }

    /** The facts and globals the words are about: the bound facts in the order of their declarations. */
    private @Nullable Object[] saidWith(TupleImpl matched, ValueResolver session) {
        Declaration[] declarations = ((RuleTerminalNode) matched.getSink()).getRequiredDeclarations();
        @Nullable Object[] with = new Object[variables.length];
        int bound = 0;
        for (int i = 0; i < with.length; i++) {
            if (variables[i].isFact()) {
                Declaration declaration = declarations[bound++];
                with[i] = declaration.getValue(session, matched.get(declaration));
            } else {
                with[i] = session.getGlobal(variables[i].getName());
            }
        }
        return with;
    }
}
