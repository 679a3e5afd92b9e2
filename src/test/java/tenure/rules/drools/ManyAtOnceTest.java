package tenure.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tenure.authoring.scenario.ShippedPack;
import tenure.bench.Questions;
import tenure.decision.Decider;
import tenure.decision.Decision;
import tenure.facts.Inquiry;
import tenure.rules.Session.Evidence;

/** Sessions of many threads share one rule book; none may hear of another. */
class ManyAtOnceTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 500;

    @Test
    void a_question_has_the_same_answer_whoever_asks_meanwhile() throws Exception {
        Decider decider = new Decider(ShippedPack.MY_PLAN.edition());
        List<Inquiry> questions = Questions.mixed();
        List<Decision> alone = answers(decider, questions);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<List<Decision>>>> askers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                askers.add(() -> {
                    List<List<Decision>> answers = new ArrayList<>();
                    for (int round = 0; round < ROUNDS; round++) {
                        answers.add(answers(decider, questions));
                    }
                    return answers;
                });
            }
            for (Future<List<List<Decision>>> asker : threads.invokeAll(askers)) {
                assertThat(asker.get())
                        .allSatisfy(answers -> assertThat(answers).isEqualTo(alone));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Decision> answers(Decider decider, List<Inquiry> questions) {
        List<Decision> answers = new ArrayList<>();
        for (Inquiry question : questions) {
            answers.add(decider.decide(question, Evidence.FINDINGS_ONLY).decision());
        }
        return answers;
    }
}
