package tenure.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tenure.account.ServiceDraft;
import tenure.plan.PendingChange.State;

/** Pending lines as they stand in an account, whether they were agreed here or came with an import. */
final class PendingLines {

    private PendingLines() {}

    /** The change of this service that a pending line of the account stands for, without a price. */
    static Optional<PendingChange> of(JsonNode account, String service, Instant now) {
        return all(account, now).stream()
                .filter(change -> change.oldService().equals(service))
                .findFirst();
    }

    /** The changes that the pending lines of the account stand for, without their prices. */
    static List<PendingChange> all(JsonNode account, Instant now) {
        List<PendingChange> all = new ArrayList<>();
        for (JsonNode line : account.path("services")) {
            if (line.path("status").asText().equals(ServiceDraft.PENDING)
                    && line.hasNonNull("replaces")
                    && line.hasNonNull("from")) {
                all.add(new PendingChange(
                        line.path("id").asText(),
                        account.path("id").asText(),
                        line.path("replaces").asText(),
                        line.path("id").asText(),
                        LocalDate.parse(line.path("from").asText()),
                        State.PENDING,
                        null,
                        Price.in(List.of()),
                        now));
            }
        }
        return all;
    }
}
