package tenure.api.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import tenure.decision.PageAnswer;
import tenure.decision.PageQuestion;
import tenure.decision.Sheet;
import tenure.facts.ControlEntry;
import tenure.facts.FeatureEntry;
import tenure.facts.Holding;
import tenure.facts.ProductEntry;
import tenure.facts.Service;
import tenure.rules.Edition;
import tenure.rules.PageLayout.Cap;
import tenure.rules.PageLayout.Part;

/** Writes what a page tells about the account or a service: its parts as far as they are shown. */
final class SheetWriter {

    private final JsonGenerator json;
    private final Edition edition;
    private final PageAnswerWriter answers;
    private final NetworkStates network;

    SheetWriter(JsonGenerator json, Edition edition, PageAnswerWriter answers, NetworkStates network) {
        this.json = json;
        this.edition = edition;
        this.answers = answers;
        this.network = network;
    }

    void write(Sheet sheet) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", sheet.id());
        for (Part part : sheet.shown()) {
            switch (part) {
                case LEVEL -> level(sheet.service());
                case FEATURES -> features(sheet);
                case CONTROLS -> controls(sheet);
                case CAPS -> caps(sheet);
                case BOLT_ONS -> products(sheet);
                case SERVICES -> {} // each on a sheet of its own
            }
        }
        withheld(sheet);
        answers.actions(sheet.about(null, ""));
        json.writeEndObject();
    }

    private void withheld(Sheet sheet) throws IOException {
        if (sheet.withheld().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("withheld");
        for (Map.Entry<Part, PageAnswer<PageQuestion>> part : sheet.withheld().entrySet()) {
            json.writeFieldName(part.getKey().word());
            answers.action(part.getValue());
        }
        json.writeEndObject();
    }

    private void level(Service service) throws IOException {
        json.writeStringField("status", service.status());
        json.writeStringField("package", service.level().name());
        json.writeStringField("effectiveLevel", service.effectiveLevel().name());
    }

    private void features(Sheet sheet) throws IOException {
        json.writeArrayFieldStart(Part.FEATURES.word());
        for (PageAnswer<FeatureEntry> feature : sheet.features()) {
            answers.feature(feature);
        }
        json.writeEndArray();
    }

    private void controls(Sheet sheet) throws IOException {
        json.writeArrayFieldStart(Part.CONTROLS.word());
        for (ControlEntry control : edition.catalogue().controls().values()) {
            json.writeStartObject();
            json.writeStringField("control", control.name());
            json.writeStringField("kind", control.kind());
            Holding holding = sheet.service().control(control.name());
            json.writeBooleanField("active", holding != null);
            if (holding != null) {
                json.writeBooleanField("grandfathered", holding.grandfathered());
            }
            String state = network.of(sheet.id(), control.kind(), control.name());
            if (state != null) {
                json.writeStringField("provisioning", state);
            }
            answers.actions(sheet.about(Part.CONTROLS, control.name()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void caps(Sheet sheet) throws IOException {
        json.writeArrayFieldStart(Part.CAPS.word());
        for (Cap cap : edition.page().caps().keySet()) {
            json.writeStartObject();
            json.writeStringField("cap", cap.word());
            switch (cap) {
                case OFCOM -> {
                    if (sheet.service().ofcomCap() != null) {
                        json.writeStringField("amount", sheet.service().ofcomCap());
                    }
                }
                case ROAMING -> json.writeBooleanField("waived", sheet.service().roamingWaived());
            }
            answers.actions(sheet.about(Part.CAPS, cap.word()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void products(Sheet sheet) throws IOException {
        json.writeArrayFieldStart(Part.BOLT_ONS.word());
        for (ProductEntry product : edition.catalogue().products().values()) {
            json.writeStartObject();
            json.writeStringField("product", product.name());
            json.writeStringField("kind", product.kind());
            json.writeBooleanField("active", sheet.service().holds(product.name()));
            LocalDate until = sheet.service().heldUntil(product.name());
            if (until != null) {
                json.writeStringField("until", until.toString());
            }
            answers.actions(sheet.about(Part.BOLT_ONS, product.name()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
