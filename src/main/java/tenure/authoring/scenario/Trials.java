package tenure.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tenure.account.Newcomers;
import tenure.account.PlanEdits;
import tenure.authoring.scenario.Trial.Edited;
import tenure.decision.Decision;
import tenure.decision.Outcome;
import tenure.decision.Ranking;
import tenure.decision.Standing;
import tenure.facts.Invitee;
import tenure.facts.PlanEdit;
import tenure.rules.Edition;
import tenure.rules.RuleAt;
import tenure.rules.Session.Evidence;

/** Plays scenarios about whose turn it is, and about what edits of plans mean. */
final class Trials {

    private final Edition edition;
    private final Ranking ranking;

    Trials(Edition edition) {
        this.edition = edition;
        this.ranking = new Ranking(edition);
    }

    ScenarioResult play(Scenario scenario, Trial trial) {
        Edited edited = trial.edited();
        if (edited != null) {
            return edit(scenario, trial, edited);
        }
        JsonNode account = scenario.document().path("accounts").path(0);
        Newcomers newcomers = new Newcomers(edition.catalogue(), trial.day(), address -> address.contains("@"));
        Choice choice = Choice.of(newcomers.invitees(account, trial.bounced()), ranking);
        if (trial.kind() == Trial.Kind.INVITE) {
            return result(scenario, trial, choice.decision(edition), choice.turn(), choice.fired());
        }
        Standing standing = ranking.rank(
                        List.of(newcomers.newcomer(
                                account,
                                partner(scenario, account),
                                !choice.turn().contact().isEmpty())),
                        Evidence.RULES)
                .get(0);
        return result(scenario, trial, standing);
    }

    private ScenarioResult edit(Scenario scenario, Trial trial, Edited edited) {
        JsonNode before = named(scenario.document().path("plans"), TextNode.valueOf(edited.plan()));
        JsonNode after = before.deepCopy();
        if (after instanceof ObjectNode plan && edited.changes() instanceof ObjectNode changes) {
            plan.setAll(changes);
        }
        PlanEdit edit = PlanEdits.between(before, after, edition.catalogue(), trial.day());
        return result(
                scenario, trial, ranking.rank(List.of(edit), Evidence.RULES).get(0));
    }

    private static JsonNode partner(Scenario scenario, JsonNode account) {
        return named(scenario.document().path("partners"), account.path("partner"));
    }

    private static JsonNode named(JsonNode all, JsonNode id) {
        for (JsonNode one : all) {
            if (one.path("id").equals(id)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    private static ScenarioResult result(Scenario scenario, Trial trial, Standing standing) {
        Turn turn = new Turn(standing.points(), standing.because(), standing.warnings(), "");
        return result(scenario, trial, standing.decision(), turn, standing.fired());
    }

    private static ScenarioResult result(
            Scenario scenario, Trial trial, Decision decision, Turn turn, Iterable<RuleAt> fired) {
        List<String> differences = new ArrayList<>(scenario.expected().differences(decision));
        differences.addAll(turn.differences(trial.expected()));
        Set<RuleAt> rules = new TreeSet<>();
        fired.forEach(rules::add);
        return new ScenarioResult(scenario, decision, differences, rules, Set.of());
    }

    /** Which of several contacts is invited. */
    private record Choice(Turn turn, List<Standing> standings) {

        static Choice of(List<Invitee> invitees, Ranking ranking) {
            List<Standing> standings = ranking.rank(invitees, Evidence.RULES);
            int best = -1;
            for (int i = 0; i < standings.size(); i++) {
                boolean better = best < 0
                        || standings.get(i).points() > standings.get(best).points();
                if (standings.get(i).allowed() && better) {
                    best = i;
                }
            }
            if (best < 0) {
                return new Choice(new Turn(0, List.of(), List.of(), ""), standings);
            }
            Standing chosen = standings.get(best);
            Turn turn = new Turn(
                    chosen.points(),
                    chosen.because(),
                    chosen.warnings(),
                    invitees.get(best).contact());
            return new Choice(turn, standings);
        }

        /** A yes when somebody is; otherwise the reasons of all who are not. */
        Decision decision(Edition edition) {
            if (!turn.contact().isEmpty()) {
                return new Decision(Outcome.ALLOW, List.of(), null, null, List.of());
            }
            Set<String> reasons = new LinkedHashSet<>();
            standings.forEach(standing -> reasons.addAll(standing.decision().reasons()));
            if (reasons.isEmpty()) {
                reasons.add(edition.weighing().silence());
            }
            return new Decision(
                    Outcome.DENY,
                    edition.reasons().keySet().stream()
                            .filter(reasons::contains)
                            .toList(),
                    null,
                    null,
                    List.of());
        }

        List<RuleAt> fired() {
            return standings.stream()
                    .flatMap(standing -> standing.fired().stream())
                    .toList();
        }
    }
}
