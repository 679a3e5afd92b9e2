package tenure.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tenure.facts.Catalogue;
import tenure.facts.Invitee;
import tenure.facts.Newcomer;
import tenure.facts.Parameters;
import tenure.facts.history.Dated;

/** What the rules are told of customers that are to be moved to my.plan and invited, out of stored documents. */
public final class Newcomers {

    private static final String UNTIL = "until";

    private final LocalDate day;
    private final Parameters parameters;
    private final Predicate<String> usable;

    /**
     * Of customers on that day.
     *
     * @param usable whether mail can be sent to an address
     */
    public Newcomers(Catalogue catalogue, LocalDate day, Predicate<String> usable) {
        this.day = day;
        this.usable = usable;
        this.parameters = new Parameters(catalogue.parameters(), day);
    }

    /**
     * The customer of an account.
     *
     * @param account in the form of an import
     * @param partner its partner, in that form; a missing node when it has none
     */
    public Newcomer newcomer(JsonNode account, JsonNode partner, boolean contactKnown) {
        JsonNode ready = partner.path("ready");
        return new Newcomer(
                0,
                account.path("id").asText(),
                partner.path("id").asText(),
                ready.path("demoDone").asBoolean(),
                ready.path("setUpOnV4").asBoolean(),
                inUse(account.path("services")),
                account.path("sector").asText(""),
                contractEnd(account.path("services")),
                account.path("openTicket").asBoolean(),
                contactKnown,
                day,
                parameters);
    }

    /**
     * Each contact of an account.
     *
     * @param bounced ids of contacts to whom an invitation came back
     */
    public List<Invitee> invitees(JsonNode account, Set<String> bounced) {
        List<Invitee> invitees = new ArrayList<>();
        for (JsonNode contact : account.path("contacts")) {
            Set<String> roles = new HashSet<>();
            contact.path("roles").forEach(role -> roles.add(role.asText()));
            String id = contact.path("id").asText();
            invitees.add(new Invitee(
                    invitees.size(),
                    id,
                    roles.contains("SIGNATORY"),
                    roles.contains("BILLING"),
                    usable.test(contact.path("email").asText("")),
                    bounced.contains(id),
                    day,
                    parameters));
        }
        return invitees;
    }

    private static int inUse(JsonNode services) {
        return (int) StreamSupport.stream(services.spliterator(), false)
                .filter(service -> service.path("status").asText().equals(ServiceDraft.ACTIVE))
                .count();
    }

    private @Nullable LocalDate contractEnd(JsonNode services) {
        LocalDate first = null;
        for (JsonNode service : services) {
            for (JsonNode term : service.path("contract").path("terms")) {
                LocalDate from = LocalDate.parse(term.path("from").asText());
                String until = term.path(UNTIL).textValue();
                LocalDate end = until == null ? null : LocalDate.parse(until);
                if (end != null && Dated.covers(from, end, day) && (first == null || end.isBefore(first))) {
                    first = end;
                }
            }
        }
        return first;
    }
}
