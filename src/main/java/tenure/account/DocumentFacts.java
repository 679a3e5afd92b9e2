package tenure.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.facts.Asker;
import tenure.facts.FactSource;
import tenure.facts.Inquiry;
import tenure.facts.PlanBook;
import tenure.facts.history.AccountHistory;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** The facts of an import document that is not stored anywhere: what scenarios ask about. */
public final class DocumentFacts implements FactSource {

    private final Map<Subject, Asker> askers = new HashMap<>();
    private final Map<String, AccountHistory> accounts = new HashMap<>();
    private final Map<String, AccountHistory> services = new HashMap<>();
    private final PlanBook plans;

    /** The facts of a document that has the form of an import and has been checked. */
    public DocumentFacts(JsonNode document) {
        Map<String, BigDecimal> rates = new HashMap<>();
        for (JsonNode plan : document.path("plans")) {
            rates.put(
                    plan.path("id").asText(),
                    new BigDecimal(plan.path("monthlyRate").asText()));
        }
        plans = PlanReader.book(document.path("plans"), document.path("partners"));
        for (JsonNode partner : document.path("partners")) {
            String id = partner.path("id").asText();
            partner.path("users").forEach(user -> know("partner", user, "", id));
        }
        document.path("staff").forEach(user -> know("staff", user, "", null));
        HistoryReader reader = new HistoryReader(plan -> rates.getOrDefault(plan, BigDecimal.ZERO));
        for (JsonNode account : document.path("accounts")) {
            AccountHistory history = reader.read(account);
            accounts.put(history.id(), history);
            history.services().keySet().forEach(service -> services.put(service, history));
            account.path("users")
                    .forEach(user -> know("customer", user, user.path("role").asText(), history.id()));
        }
    }

    private void know(String type, JsonNode user, String role, @Nullable String owner) {
        String id = user.path("id").asText();
        askers.put(new Subject(type, id), new Asker(type, id, true, role, owner));
    }

    @Override
    public List<Inquiry> atHand(List<Request> requests) {
        return gather(requests);
    }

    @Override
    public List<Inquiry> gather(List<Request> requests) {
        return requests.stream().map(this::inquiry).toList();
    }

    private Inquiry inquiry(Request request) {
        Subject subject = request.subject();
        Asker asker = askers.getOrDefault(subject, Asker.unknown(subject.type(), subject.id()));
        Resource resource = request.resource();
        if (resource.type().equals("account")) {
            return new Inquiry(request, asker, accounts.get(resource.id()), plans, "");
        }
        AccountHistory owner = resource.type().equals("service") ? services.get(resource.id()) : null;
        return new Inquiry(request, asker, owner, plans, owner == null ? "" : resource.id());
    }
}
