package tenure.api.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    private final Csv table = new Csv("customers", List.of("account", "name"));

    @Test
    void aTableHasItsColumnsEvenWithoutRows() throws IOException {
        assertThat(text(table.of(List.of()))).isEqualTo("account,name\n");
    }

    @Test
    void itGoesOnUntilThereAreNoMoreParts() throws IOException {
        List<String> asked = new ArrayList<>();
        Csv.Source source = token -> {
            asked.add(token);
            return new Csv.Part(
                    List.of(row("A-" + asked.size(), "x")), asked.size() == 3 ? "" : "after " + asked.size());
        };
        assertThat(text(table.of(new Csv.Part(List.of(row("A-0", "x")), "after 0"), source)))
                .isEqualTo("account,name\nA-0,x\nA-1,x\nA-2,x\nA-3,x\n");
        assertThat(asked).containsExactly("after 0", "after 1", "after 2");
    }

    @Test
    void whatASpreadsheetWouldReckonIsAText() throws IOException {
        assertThat(text(table.of(List.of(row("A-1", "=1+2"), row("-1.5", "@x, \"y\"")))))
                .isEqualTo("account,name\nA-1,\"'=1+2\"\n-1.5,\"'@x, \"\"y\"\"\"\n");
    }

    private static JsonNode row(String account, String name) {
        return JsonNodeFactory.instance.objectNode().put("account", account).put("name", name);
    }

    private static String text(Response response) throws IOException {
        try (ByteArrayOutputStream to = new ByteArrayOutputStream()) {
            ((StreamingOutput) response.getEntity()).write(to);
            return to.toString(StandardCharsets.UTF_8);
        }
    }
}
