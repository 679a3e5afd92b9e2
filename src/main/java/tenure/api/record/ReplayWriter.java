package tenure.api.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decision;
import tenure.json.JsonText;
import tenure.record.Replay;

/** Writes what came of a replay: both answers, and in what they differ. */
final class ReplayWriter {

    private ReplayWriter() {}

    static void write(JsonGenerator json, Replay replay) throws IOException {
        KeptWriter writer = new KeptWriter(json);
        Decision recorded = replay.kept().decision();
        json.writeStartObject();
        json.writeStringField("id", replay.kept().id().toString());
        json.writeStringField("edition", replay.edition());
        json.writeBooleanField("identical", Arrays.equals(bytes(recorded), bytes(replay.decision())));
        json.writeArrayFieldStart("differs");
        for (String member : differences(recorded, replay.decision())) {
            json.writeString(member);
        }
        json.writeEndArray();
        writer.answer("recorded", recorded);
        writer.answer("replayed", replay.decision());
        writer.rules(replay.rules());
        json.writeEndObject();
    }

    private static byte[] bytes(Decision decision) {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            new KeptWriter(json).answer("answer", decision);
            json.writeEndObject();
        });
    }

    private static List<String> differences(Decision one, Decision other) {
        List<String> members = new ArrayList<>();
        note("outcome", one.outcome(), other.outcome(), members);
        note("reasons", one.reasons(), other.reasons(), members);
        note("source", one.source(), other.source(), members);
        note("cost", one.cost(), other.cost(), members);
        note("obligations", one.obligations(), other.obligations(), members);
        return members;
    }

    private static void note(String member, @Nullable Object one, @Nullable Object other, List<String> differences) {
        if (!Objects.equals(one, other)) {
            differences.add(member);
        }
    }
}
