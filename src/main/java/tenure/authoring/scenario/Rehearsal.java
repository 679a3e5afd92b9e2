package tenure.authoring.scenario;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tenure.account.DocumentFacts;
import tenure.decision.Decider;
import tenure.decision.Decision;
import tenure.decision.Ruling;
import tenure.facts.Question;
import tenure.rules.Reason;
import tenure.rules.RuleAt;
import tenure.rules.Session.Evidence;

/** Plays scenarios by the rules of one edition. */
public final class Rehearsal {

    private final Decider decider;
    private final Trials trials;

    public Rehearsal(Decider decider) {
        this.decider = decider;
        this.trials = new Trials(decider.edition());
    }

    public List<ScenarioResult> play(List<Scenario> scenarios) {
        return scenarios.stream().map(this::play).toList();
    }

    public ScenarioResult play(Scenario scenario) {
        Trial trial = scenario.trial();
        return trial == null ? asked(scenario) : trials.play(scenario, trial);
    }

    private ScenarioResult asked(Scenario scenario) {
        DocumentFacts facts = new DocumentFacts(scenario.document());
        Ruling ruling = decider.decide(facts.gather(List.of(scenario.request())).get(0), Evidence.RULES_AND_FACTS);
        Set<RuleAt> rules = new TreeSet<>(ruling.heard().fired());
        rules.addAll(ruling.heard().defined());
        return new ScenarioResult(
                scenario, ruling.decision(), scenario.expected().differences(ruling.decision()), rules, rows(ruling));
    }

    /** The row of the action asked for; those behind the question too, once it is known who asks what about what. */
    private Set<TableRow> rows(Ruling ruling) {
        Set<TableRow> rows = new TreeSet<>();
        Question question = ruling.question();
        if (question.action().known()) {
            rows.add(new TableRow(Coverage.ACTIONS, question.act()));
        }
        if (!understood(ruling.decision())) {
            return rows;
        }
        if (question.feature() != null) {
            rows.add(new TableRow(Coverage.FEATURES, question.feature().name()));
        }
        if (question.control() != null) {
            rows.add(new TableRow(Coverage.CONTROLS, question.control().name()));
        }
        if (question.product() != null) {
            rows.add(new TableRow(Coverage.PRODUCTS, question.product().name()));
        }
        if (question.level() != null) {
            rows.add(new TableRow(Coverage.LEVELS, question.level().name()));
        }
        if (!question.service().id().isEmpty()) {
            rows.add(new TableRow(Coverage.LEVELS, question.service().level().name()));
        }
        return rows;
    }

    /** Whether the answer is more than a refusal of the first stage. */
    private boolean understood(Decision decision) {
        if (decision.reasons().isEmpty()) {
            return true;
        }
        Reason first = decider.edition().reasons().get(decision.reasons().get(0));
        return first != null && first.stage() > 1;
    }
}
