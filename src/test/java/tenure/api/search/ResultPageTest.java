package tenure.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tenure.decision.Decision;
import tenure.decision.Outcome;
import tenure.facts.Asker;
import tenure.facts.Candidate;
import tenure.facts.Inquiry;
import tenure.record.Given;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

class ResultPageTest {

    /** Numbers up to a bound, of which some are results. */
    private static final class Numbers implements Haystack {
        private final int bound;
        private final IntPredicate results;
        private int judged;

        Numbers(int bound, IntPredicate results) {
            this.bound = bound;
            this.results = results;
        }

        @Override
        public List<Candidate> after(String place, int most) {
            int from = place.isEmpty() ? 0 : Integer.parseInt(place) + 1;
            return IntStream.range(from, Math.min(bound, from + most))
                    .mapToObj(String::valueOf)
                    .map(id -> new Candidate(id, id))
                    .toList();
        }

        @Override
        public List<Given> judge(List<Candidate> candidates) {
            judged += candidates.size();
            return candidates.stream()
                    .map(candidate -> given(results.test(Integer.parseInt(candidate.id())), candidate.id()))
                    .toList();
        }

        private static Given given(boolean allowed, String id) {
            Request request = new Request(
                    new Subject("", ""),
                    new Action("", Map.of()),
                    new Resource("number", id),
                    new Context(Instant.EPOCH, null, null, Explain.ANSWER_ONLY));
            Inquiry inquiry = new Inquiry(request, Asker.unknown("", ""), null, null, "");
            Decision decision = allowed
                    ? new Decision(Outcome.ALLOW, List.of(), null, null, List.of())
                    : new Decision(Outcome.DENY, List.of("NONE"), null, null, List.of());
            return new Given(0, inquiry, decision, List.of());
        }
    }

    @Test
    void pagesHaveEveryResultOnce() {
        for (int limit : List.of(1, 2, 10, 99, 100, 101, 1000)) {
            for (int bound : List.of(0, 1, 99, 100, 101, 5_000)) {
                Numbers numbers = new Numbers(bound, i -> i % 5 == 0);
                List<String> ids = new ArrayList<>();
                String after = "";
                while (after != null) {
                    ResultPage page = ResultPage.of(numbers, new Paging(limit, after, true));
                    assertThat(page.ids()).hasSizeLessThanOrEqualTo(limit);
                    ids.addAll(page.ids());
                    assertThat(page.given())
                            .extracting(given ->
                                    given.inquiry().request().resource().id())
                            .isEqualTo(page.ids());
                    after = page.next();
                }
                assertThat(ids)
                        .isEqualTo(IntStream.range(0, bound)
                                .filter(i -> i % 5 == 0)
                                .mapToObj(String::valueOf)
                                .toList());
            }
        }
    }

    @Test
    void aPageOfNothingTellsWhetherThereIsMore() {
        for (int results : List.of(0, 1)) {
            Numbers numbers = new Numbers(results, i -> true);
            ResultPage page = ResultPage.of(numbers, new Paging(0, "", true));
            assertThat(page.ids()).isEmpty();
            assertThat(page.next()).isEqualTo(results == 0 ? null : "");
        }
    }

    @Test
    void noMoreIsJudgedThanAPageNeeds() {
        Numbers numbers = new Numbers(100_000, i -> true);
        assertThat(ResultPage.of(numbers, new Paging(100, "", true)).ids()).hasSize(100);
        assertThat(numbers.judged).isEqualTo(101);
    }

    @Test
    void aSearchThatFindsLittleEndsItsPagesEarly() {
        Numbers numbers = new Numbers(100_000, i -> i == 99_999);
        ResultPage page = ResultPage.of(numbers, new Paging(100, "", true));
        assertThat(page.ids()).isEmpty();
        assertThat(page.next()).isNotNull();
        assertThat(numbers.judged).isLessThan(1_600);
    }
}
