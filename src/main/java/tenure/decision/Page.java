package tenure.decision;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tenure.facts.Asker;
import tenure.rules.Edition;

/** All that may be done on an account and its services, by one subject at one moment. */
public record Page(Edition edition, Instant asOf, Asker subject, Sheet account, List<Sheet> services) {

    /** Every answer to a question about what is done: those that are shown, and those that keep parts back. */
    public Stream<PageAnswer<PageQuestion>> answers() {
        return Stream.concat(Stream.of(account), services.stream()).flatMap(sheet -> sheet.answers().stream());
    }

    /** What these reasons say to the subject, in the order of the pack. */
    public Map<String, String> texts(Set<String> reasons) {
        Map<String, String> texts = new LinkedHashMap<>();
        edition.reasons().forEach((code, reason) -> {
            if (reasons.contains(code)) {
                texts.put(code, reason.textFor(subject.type()));
            }
        });
        return texts;
    }
}
