package tenure.authoring.edition;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tenure.authoring.scenario.Rehearsal;
import tenure.authoring.scenario.Scenario;
import tenure.authoring.scenario.ScenarioFiles;
import tenure.decision.Decider;

/** Has an edition answer before it serves: first answers are slow, and nobody should wait for them. */
final class WarmUp {

    /** Replicas have to agree within two seconds. */
    private static final Duration AT_MOST = Duration.ofMillis(600);

    private static final int ROUNDS = 2;

    /** After each scenario: whoever asks meanwhile should not find a processor taken for long. */
    private static final Duration BREATH = Duration.ofNanos(500_000);

    private WarmUp() {}

    /**
     * Plays the pack's own scenarios, whatever comes of them; no more of them at a time than are in one file. Rules that
     * serve already have no first answers any more.
     */
    static Decider decider(Opened opened, Decider serving) {
        Decider decider = new Decider(opened.edition());
        if (serving.edition().rules() == opened.edition().rules()) {
            return decider;
        }
        Rehearsal rehearsal = new Rehearsal(decider);
        long until = System.nanoTime() + AT_MOST.toNanos();
        try (Stream<ScenarioFiles> files = ScenarioFiles.each(opened.edition(), opened.files())) {
            Iterator<ScenarioFiles> each = files.iterator();
            while (each.hasNext() && System.nanoTime() < until) {
                play(rehearsal, each.next().scenarios(), until);
            }
        }
        return decider;
    }

    private static void play(Rehearsal rehearsal, List<Scenario> scenarios, long until) {
        for (int round = 0; round < ROUNDS; round++) {
            for (Scenario scenario : scenarios) {
                if (System.nanoTime() > until) {
                    return;
                }
                rehearsal.play(scenario);
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }
}
