package tenure.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tenure.account.DocumentFacts;
import tenure.decision.Decider;
import tenure.decision.Decision;
import tenure.decision.Ruling;
import tenure.facts.Inquiry;
import tenure.oracle.Case;
import tenure.oracle.Cases;
import tenure.oracle.Oracle;
import tenure.request.Request;
import tenure.rules.Session.Evidence;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/** The shipped rules and an implementation of the contract that shares no line with them give the same answers. */
class AgreementTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long CASES = Long.getLong("tenure.agreement.cases", 400);
    private static final long FIRST = Long.getLong("tenure.agreement.first", 0);

    private final Decider decider =
            new Decider(new PackReader(DrlCompiler::book).read("my-plan", PackFiles.of(Path.of("rules/my-plan"))));

    @Test
    void rulesAndOracleAgreeOnRandomCasesAskedOneByOneAndTogether() {
        List<String> differences = new ArrayList<>();
        LongStream.range(FIRST, FIRST + CASES).forEach(seed -> compare(seed, differences));
        assertThat(differences).isEmpty();
    }

    private void compare(long seed, List<String> differences) {
        Case one = Cases.next(seed);
        DocumentFacts facts = new DocumentFacts(one.document());
        List<JsonNode> asked = new ArrayList<>();
        List<Request> requests = new ArrayList<>();
        for (JsonNode question : one.questions()) {
            try {
                requests.add(new RequestReader(Instant.EPOCH).read(question));
                asked.add(question);
            } catch (Malformed e) {
                differences.add("seed " + seed + " " + question + " is malformed: " + e.getMessage());
            }
        }
        List<Inquiry> inquiries = facts.gather(requests);
        List<Ruling> together = decider.decide(inquiries, Evidence.FINDINGS_ONLY);
        for (int i = 0; i < asked.size(); i++) {
            String expected = Oracle.answer(one.document(), asked.get(i)).toString();
            Decision alone =
                    decider.decide(inquiries.get(i), Evidence.RULES_AND_FACTS).decision();
            if (differences.size() < 20 && !expected.equals(text(alone))) {
                differences.add(
                        "seed %d %s%n  oracle %s%n  rules  %s".formatted(seed, asked.get(i), expected, text(alone)));
            }
            assertThat(together.get(i).decision()).isEqualTo(alone);
        }
    }

    private static String text(Decision decision) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeBooleanField("decision", decision.allowed());
            json.writeObjectFieldStart("context");
            AnswerWriter.context(json, decision);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
