package tenure.decision;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenure.facts.Asker;
import tenure.rules.Edition;

/** All that may be done on an account and its services, by one subject at one moment. */
public record Page(Edition edition, Instant asOf, Asker subject, Sheet account, List<Sheet> services) {

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
