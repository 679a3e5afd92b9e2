package tenure.authoring.edition;

import java.time.Duration;
import java.util.List;
import tenure.authoring.scenario.Rehearsal;
import tenure.authoring.scenario.Scenario;
import tenure.authoring.scenario.ScenarioFiles;
import tenure.decision.Decider;

/** Has an edition answer before it serves: first answers are slow, and nobody should wait for them. */
final class WarmUp {

    /** Replicas have to agree within two seconds. */
    private static final Duration AT_MOST = Duration.ofMillis(600);

    private static final int ROUNDS = 20;

    private WarmUp() {}

    /** Plays the pack's own scenarios, whatever comes of them. */
    static Decider decider(Opened opened) {
        Decider decider = new Decider(opened.edition());
        List<Scenario> scenarios =
                ScenarioFiles.read(opened.edition(), opened.files()).scenarios();
        Rehearsal rehearsal = new Rehearsal(decider);
        long began = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            for (Scenario scenario : scenarios) {
                if (System.nanoTime() - began > AT_MOST.toNanos()) {
                    return decider;
                }
                rehearsal.play(scenario);
            }
        }
        return decider;
    }
}
