package tenure.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tenure.facts.history.AccountHistory;
import tenure.json.JsonText;
import tenure.json.StrictJson;
import tenure.oracle.Cases;

/** What is written of a history is read as the same history, and is the same text again. */
class HistoryWriterTest {

    @Test
    void a_history_survives_being_written() {
        LongStream.range(0, 300).forEach(seed -> {
            JsonNode document = Cases.next(seed).document();
            for (JsonNode account : document.path("accounts")) {
                AccountHistory history = new HistoryReader(rates(document)::get).read(account);
                byte[] text = written(history);
                JsonNode json = StrictJson.read(text);
                AccountHistory again = new HistoryReader(rates(json)::get).read(json.path("account"));
                assertThat(again).isEqualTo(history);
                assertThat(written(again)).isEqualTo(text);
            }
        });
    }

    private static byte[] written(AccountHistory history) {
        return JsonText.bytes(json -> HistoryWriter.write(json, history));
    }

    private static Map<String, BigDecimal> rates(JsonNode document) {
        Map<String, BigDecimal> rates = new HashMap<>();
        document.path("plans")
                .forEach(plan -> rates.put(
                        plan.path("id").asText(),
                        new BigDecimal(plan.path("monthlyRate").asText())));
        return rates;
    }
}
