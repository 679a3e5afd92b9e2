package tenure.api.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import tenure.decision.Page;
import tenure.decision.Sheet;
import tenure.rules.PageLayout.Part;

/** Writes a page, member by member in a fixed order: the same page is the same bytes. */
final class PageWriter {

    private final JsonGenerator json;
    private final Page page;
    private final SheetWriter sheets;
    private final PageAnswerWriter answers;

    PageWriter(JsonGenerator json, Page page, NetworkStates network) {
        this.json = json;
        this.page = page;
        this.answers = new PageAnswerWriter(json);
        this.sheets = new SheetWriter(json, page.edition(), answers, network);
    }

    void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("edition", page.edition().hash());
        json.writeStringField("asOf", page.asOf().toString());
        json.writeObjectFieldStart("subject");
        json.writeStringField("type", page.subject().type());
        json.writeStringField("id", page.subject().id());
        json.writeEndObject();
        json.writeFieldName("account");
        sheets.write(page.account());
        if (page.account().shows(Part.SERVICES)) {
            json.writeArrayFieldStart(Part.SERVICES.word());
            for (Sheet service : page.services()) {
                sheets.write(service);
            }
            json.writeEndArray();
        }
        reasonTexts();
        json.writeEndObject();
    }

    /** What each reason on the page says to the one it is for, in the pack's order. */
    private void reasonTexts() throws IOException {
        json.writeObjectFieldStart("reasonTexts");
        for (Map.Entry<String, String> text : page.texts(answers.reasons()).entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }
}
