package tenure.api.pack;

import jakarta.inject.Singleton;
import java.time.Clock;
import tenure.authoring.edition.EditionEntry;
import tenure.authoring.edition.Serving;
import tenure.json.JsonText;

/** How an edition stands: in force here, to come, past, or called off. */
@Singleton
final class Standing {

    private final Serving serving;
    private final Clock clock;

    Standing(Serving serving, Clock clock) {
        this.serving = serving;
        this.clock = clock;
    }

    String of(EditionEntry entry) {
        if (entry.withdrawn() != null) {
            return "withdrawn";
        }
        if (entry.scheduledAt(clock.instant())) {
            return "scheduled";
        }
        Serving.State state = serving.state();
        int served = state == null ? 0 : state.served().number();
        if (entry.number() == served) {
            return "in force";
        }
        return entry.number() < served ? "past" : "taking effect";
    }

    byte[] edition(EditionEntry entry) {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            new EditionWriter(json).members(entry, of(entry));
            json.writeEndObject();
        });
    }
}
