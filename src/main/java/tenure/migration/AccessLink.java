package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.account.HeldAccount;
import tenure.account.Names;
import tenure.decision.InForce;
import tenure.facts.Grant;
import tenure.facts.Moment;
import tenure.facts.Parameters;
import tenure.json.Problem;
import tenure.link.LinkAnswer;
import tenure.link.LinkHandler;
import tenure.link.LinkVisit;
import tenure.link.view.Block;
import tenure.link.view.Button;
import tenure.link.view.Field;
import tenure.link.view.Form;
import tenure.link.view.Hidden;
import tenure.link.view.LinkView;
import tenure.link.view.Option;
import tenure.link.view.Submitted;
import tenure.link.view.Ticks;
import tenure.order.Orders;
import tenure.order.Visit;
import tenure.order.Visit.Mode;
import tenure.order.Wish;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.AccessWords;
import tenure.rules.Acts;
import tenure.rules.Edition;
import tenure.security.Caller;
import tenure.security.Group;

/**
 * The page on which a customer that has set up grants its partner access, if it likes. Whoever has the link stands for the
 * primary user, and the rules decide as about that user.
 */
@Singleton
class AccessLink implements LinkHandler {

    private static final int CREATED = 201;
    private static final String CUSTOMER = "customer";
    private static final String GRANT = "grant";
    private static final String ACCOUNT = "account";
    private static final String SCOPES = "scopes";

    private final InForce inForce;
    private final Orders orders;

    AccessLink(InForce inForce, Orders orders) {
        this.inForce = inForce;
        this.orders = orders;
    }

    @Override
    public String kind() {
        return AccessInvitation.LINK;
    }

    @Override
    public LinkView view(LinkVisit visit) throws SQLException {
        Edition edition = inForce.decider().edition();
        Acts acts = edition.acts();
        AccessWords words = edition.access();
        Map<String, String> values = Map.of("partner", Names.partner(visit.connection(), partner(visit)));
        List<Option> options = words.scopes().stream()
                .map(scope -> new Option(scope.scope(), scope.name(), scope.meaning()))
                .toList();
        List<Field> fields = new ArrayList<>();
        fields.add(
                Ticks.all(SCOPES, acts.text("setup.access.lead", values), acts.text("access.hint", values), options));
        words.texts().forEach(text -> fields.add(new Hidden(text.text(), version(edition, text, visit))));
        Form form = new Form(
                fields,
                List.of(
                        new Button(GRANT, acts.text("setup.access.grant", values), Button.Look.MAIN),
                        new Button("later", acts.text("setup.access.later", values), Button.Look.DECLINE)));
        return LinkView.asking(
                acts.text("setup.access.title", values),
                form,
                new Block.Paragraph(acts.text("setup.access.choice", values)),
                new Block.Heading(acts.text("access.closed", values)),
                new Block.Items(words.closed()),
                new Block.Heading(acts.text("access.texts", values)),
                new Block.Facts(words.texts().stream()
                        .map(text -> new Block.Fact(text.title(), version(edition, text, visit)))
                        .toList()));
    }

    private static String version(Edition edition, AccessWords.Text text, LinkVisit visit) {
        return new Parameters(
                        edition.catalogue().parameters(), Moment.at(visit.at()).day())
                .text(text.version());
    }

    private static @Nullable String partner(LinkVisit visit) throws SQLException {
        HeldAccount account = visit.transaction().hold(visit.link().account());
        return account == null ? null : account.partner();
    }

    @Override
    public LinkAnswer act(LinkVisit visit, Submitted said) throws SQLException {
        Edition edition = inForce.decider().edition();
        if (!said.answer().equals(GRANT)) {
            return new LinkAnswer.Done(LinkView.telling(edition.acts().text("setup.access.none", Map.of())));
        }
        HeldAccount account = visit.transaction().hold(visit.link().account());
        if (account == null) {
            return refused(edition);
        }
        for (JsonNode user : account.asStored().path("users")) {
            if (user.path("role").asText().equals("PRIMARY")) {
                return grant(visit, account, user.path("id").asText(), said);
            }
        }
        return refused(edition);
    }

    private LinkAnswer grant(LinkVisit visit, HeldAccount account, String primary, Submitted said) throws SQLException {
        Edition edition = inForce.decider().edition();
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        boolean all = said.all(SCOPES).size() == edition.access().scopes().size();
        // All parts together are the whole, so that what is opened later is open too.
        properties.put(SCOPES, all ? List.of(Grant.EVERY_SCOPE) : List.copyOf(said.all(SCOPES)));
        edition.access().texts().forEach(text -> properties.put(text.text(), said.text(text.text())));
        Wish wish = new Wish(
                new Subject(CUSTOMER, primary),
                account.id(),
                edition.acts().opening("accessGrant"),
                new Resource(ACCOUNT, account.id()),
                properties,
                null,
                null);
        Caller caller = new Caller(primary, Set.of(Group.CUSTOMER), account.id(), null);
        int status = orders.place(visit.transaction(), wish, new Visit(caller, visit.at(), null, null, Mode.FOR_REAL))
                .status();
        return status == CREATED
                ? new LinkAnswer.Done(LinkView.telling(edition.acts().text("setup.access.granted", Map.of())))
                : refused(edition);
    }

    private static LinkAnswer refused(Edition edition) {
        String said = edition.acts().text("setup.access.refused", Map.of());
        return new LinkAnswer.Wrong(List.of(new Problem("", "REFUSED", said)));
    }
}
