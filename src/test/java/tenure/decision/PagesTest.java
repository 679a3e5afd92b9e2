package tenure.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tenure.account.DocumentFacts;
import tenure.api.AsOf;
import tenure.authoring.scenario.ShippedPack;
import tenure.decision.Explanation.Extent;
import tenure.facts.Inquiry;
import tenure.oracle.Case;
import tenure.oracle.Cases;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.PageLayout.Part;
import tenure.rules.Session.Evidence;

/** A page says what single questions would be answered, for everybody and at any moment. */
class PagesTest {

    private static final int CASES = 12;
    private static final int CASES_WITH_ENDS = 6;
    private static final Action ANY = new Action("", Map.of());

    private final Decider decider = new Decider(ShippedPack.MY_PLAN.edition());
    private final Pages pages = new Pages(decider);

    /** Whom pages of a case are for: everybody who asks anything in it, at the moment of the question. */
    private record Asking(DocumentFacts facts, Subject subject, Instant asOf, String account) {

        Inquiry inquiry(Action action, String type, String id) {
            Context context = new Context(asOf, null, null, Explain.ANSWER_ONLY);
            return facts.gather(List.of(new Request(subject, action, new Resource(type, id), context)))
                    .get(0);
        }
    }

    @Test
    void every_answer_is_that_to_the_single_question() {
        long answers = cases(CASES).flatMap(this::sheets).mapToLong(this::same).sum();
        assertThat(answers).isGreaterThan(15_000);
    }

    @Test
    void every_answer_ends_when_that_to_the_single_question_does() {
        long ends = cases(CASES_WITH_ENDS)
                .flatMap(this::sheets)
                .mapToLong(this::sameEnds)
                .sum();
        assertThat(ends).isGreaterThan(500);
    }

    @Test
    void every_feature_has_the_source_that_acts_with_it_have() {
        long acts =
                cases(CASES).flatMap(this::sheets).mapToLong(this::sameSources).sum();
        assertThat(acts).isGreaterThan(500);
    }

    @Test
    void everything_asked_is_refused_at_once_or_there_is_a_page() {
        cases(CASES).forEach(asking -> {
            boolean hidden = decider.edition().catalogue().actions().values().stream()
                    .filter(action -> action.on().contains("account"))
                    .map(action -> asking.inquiry(new Action(action.name(), Map.of()), "account", asking.account()))
                    .map(inquiry ->
                            decider.decide(inquiry, Evidence.FINDINGS_ONLY).decision())
                    .allMatch(decision ->
                            !decision.allowed() && decider.first(decision).stage() == 1);
            assertThat(page(asking).isEmpty()).isEqualTo(hidden);
        });
    }

    @Test
    void a_page_of_one_service_is_that_page_of_the_whole() {
        cases(CASES_WITH_ENDS)
                .forEach(asking -> page(asking)
                        .ifPresent(page -> page.services().forEach(sheet -> {
                            Page one = pages.page(about(asking), sheet.id()).orElseThrow();
                            assertThat(one.services()).hasSize(1);
                            assertThat(one.services().get(0).answers()).isEqualTo(sheet.answers());
                            assertThat(one.services().get(0).features()).isEqualTo(sheet.features());
                            assertThat(one.account().answers())
                                    .isEqualTo(page.account().answers());
                        })));
    }

    private Optional<Page> page(Asking asking) {
        return pages.page(about(asking), null);
    }

    private static Inquiry about(Asking asking) {
        return asking.inquiry(ANY, "account", asking.account());
    }

    private record Asked(Asking asking, String type, Sheet sheet) {
        Inquiry inquiry(PageAnswer<PageQuestion> answer) {
            return asking.inquiry(answer.asked().action(), type, sheet.id());
        }
    }

    private Stream<Asked> sheets(Asking asking) {
        return page(asking).stream()
                .flatMap(page -> Stream.concat(
                        Stream.of(new Asked(asking, "account", page.account())),
                        page.services().stream().map(sheet -> new Asked(asking, "service", sheet))));
    }

    private long same(Asked asked) {
        asked.sheet()
                .answers()
                .forEach(answer -> assertThat(answer.decision())
                        .as("%s %s", asked.asking(), answer.asked())
                        .isEqualTo(decider.decide(asked.inquiry(answer), Evidence.FINDINGS_ONLY)
                                .decision()));
        return asked.sheet().answers().size();
    }

    private long sameEnds(Asked asked) {
        long ends = 0;
        for (PageAnswer<PageQuestion> answer : asked.sheet().answers()) {
            Inquiry inquiry = asked.inquiry(answer);
            boolean told = new Explainer(decider).extent(inquiry, answer.decision()) == Extent.FULL;
            Instant end = told ? new Horizon(decider).validUntil(inquiry, answer.decision()) : null;
            assertThat(answer.validUntil())
                    .as("%s %s", asked.asking(), answer.asked())
                    .isEqualTo(end);
            ends += end == null ? 0 : 1;
        }
        return ends;
    }

    private long sameSources(Asked asked) {
        List<PageAnswer<PageQuestion>> adds = asked.sheet().answers().stream()
                .filter(answer -> answer.asked().part() == Part.CONTROLS)
                .filter(answer -> answer.asked().action().name().endsWith(".add")
                        && answer.decision().allowed())
                .toList();
        for (PageAnswer<PageQuestion> add : adds) {
            var feature = decider.edition()
                    .catalogue()
                    .controls()
                    .get(add.asked().item())
                    .feature();
            asked.sheet().features().stream()
                    .filter(answer -> answer.asked().equals(feature))
                    .forEach(answer -> {
                        assertThat(answer.decision().allowed()).isTrue();
                        assertThat(answer.decision().source())
                                .isEqualTo(add.decision().source());
                    });
        }
        return adds.size();
    }

    private static Stream<Asking> cases(int many) {
        return LongStream.range(0, many).mapToObj(Cases::next).flatMap(PagesTest::askings);
    }

    private static Stream<Asking> askings(Case one) {
        DocumentFacts facts = new DocumentFacts(one.document());
        List<Asking> askings = new ArrayList<>();
        for (JsonNode question : one.questions().subList(0, 8)) {
            Instant asOf = AsOf.read(question.path("context").path("asOf").asText("2020-12-01"));
            Subject subject = new Subject(
                    question.path("subject").path("type").asText(),
                    question.path("subject").path("id").asText());
            for (JsonNode account : one.document().path("accounts")) {
                askings.add(new Asking(facts, subject, asOf, account.path("id").asText()));
            }
        }
        return askings.stream();
    }
}
