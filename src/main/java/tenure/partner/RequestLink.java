package tenure.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.account.HeldAccount;
import tenure.account.Names;
import tenure.facts.Grant;
import tenure.json.Problem;
import tenure.link.LinkAnswer;
import tenure.link.LinkHandler;
import tenure.link.LinkVisit;
import tenure.link.view.LinkView;
import tenure.link.view.Submitted;
import tenure.once.Reply;
import tenure.order.Judging;
import tenure.order.Orders;
import tenure.order.Visit;
import tenure.order.Visit.Mode;
import tenure.order.Wish;
import tenure.partner.AccessStore.Requested;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.Edition;
import tenure.security.Caller;
import tenure.security.Group;

/**
 * The page on which the customer grants what its partner asks for, all of it or parts, or refuses. Whoever has the link stands
 * for the account's primary user, and the rules decide about it as about that user.
 */
@Singleton
class RequestLink implements LinkHandler {

    private static final String CUSTOMER = "customer";
    private static final int CREATED = 201;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Judging judging;
    private final Orders orders;
    private final AccessStore store;

    RequestLink(Judging judging, Orders orders, AccessStore store) {
        this.judging = judging;
        this.orders = orders;
        this.store = store;
    }

    @Override
    public String kind() {
        return AccessLetters.LINK;
    }

    @Override
    public LinkView view(LinkVisit visit) throws SQLException {
        Edition edition = judging.decider().edition();
        RequestPage page = new RequestPage(edition);
        Optional<Requested> request = store.request(
                visit.connection(), visit.link().account(), visit.link().about());
        JsonNode account = RequestPage.account(visit.connection(), visit.link().account());
        if (request.isEmpty() || !isOpen(account, request.get())) {
            return page.nothing();
        }
        return page.asking(Names.partner(visit.connection(), request.get().partner()), request.get(), visit.at());
    }

    private static boolean isOpen(JsonNode account, Requested request) {
        for (JsonNode one : account.path("tpa").path("requests")) {
            if (one.path("id").asText().equals(request.id())) {
                return one.path("status").asText().equals("OPEN")
                        && account.path("partner").asText().equals(request.partner());
            }
        }
        return false;
    }

    @Override
    public LinkAnswer act(LinkVisit visit, Submitted said) throws SQLException {
        Edition edition = judging.decider().edition();
        RequestPage page = new RequestPage(edition);
        HeldAccount account = visit.transaction().hold(visit.link().account());
        Optional<Subject> primary = account == null ? Optional.empty() : primary(account.asStored());
        if (account == null || primary.isEmpty()) {
            return wrong(page.text("denied"));
        }
        boolean grants = said.answer().equals(RequestPage.GRANT);
        Reply reply = orders.place(
                visit.transaction(), wish(primary.get(), account, edition, said, grants), visit(visit, primary.get()));
        JsonNode answer = json(reply);
        if (reply.status() != CREATED) {
            return wrong(page.text("denied") + " " + reasons(answer));
        }
        if (grants) {
            store.byLink(visit.connection(), answer.path("id").asText());
        }
        return new LinkAnswer.Done(LinkView.telling(page.text(grants ? "granted" : "refused")));
    }

    private static Wish wish(Subject by, HeldAccount account, Edition edition, Submitted said, boolean grants) {
        Map<String, @Nullable Object> properties = grants ? properties(edition, said) : Map.of();
        String action = edition.acts().opening(grants ? "accessGrant" : "accessRefuse");
        return new Wish(by, account.id(), action, new Resource("account", account.id()), properties, null, null);
    }

    /** All parts together are the whole, so that what is opened later is open too; the versions are those of the page. */
    private static Map<String, @Nullable Object> properties(Edition edition, Submitted said) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        List<String> scopes = said.all(RequestPage.SCOPES);
        boolean all = scopes.size() == edition.access().scopes().size();
        properties.put(RequestPage.SCOPES, all ? List.of(Grant.EVERY_SCOPE) : List.copyOf(scopes));
        edition.access().texts().forEach(text -> properties.put(text.text(), said.text(text.text())));
        return properties;
    }

    private static LinkAnswer wrong(String message) {
        return new LinkAnswer.Wrong(List.of(new Problem("", "REFUSED", message.strip())));
    }

    private static String reasons(JsonNode answer) {
        List<String> texts = new ArrayList<>();
        answer.path("reasonTexts").forEach(text -> texts.add(text.asText()));
        return String.join(" ", texts);
    }

    private static JsonNode json(Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }

    private static Optional<Subject> primary(JsonNode account) {
        for (JsonNode user : account.path("users")) {
            if (user.path("role").asText().equals("PRIMARY")) {
                return Optional.of(new Subject(CUSTOMER, user.path("id").asText()));
            }
        }
        return Optional.empty();
    }

    /** The link is the credential: it speaks for the primary user, and for no account but its own. */
    private static Visit visit(LinkVisit visit, Subject primary) {
        Caller caller =
                new Caller(primary.id(), Set.of(Group.CUSTOMER), visit.link().account(), null);
        return new Visit(caller, visit.at(), null, null, Mode.FOR_REAL);
    }
}
