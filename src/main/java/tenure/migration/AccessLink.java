package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.account.HeldAccount;
import tenure.account.Names;
import tenure.decision.InForce;
import tenure.json.Problem;
import tenure.link.LinkAnswer;
import tenure.link.LinkHandler;
import tenure.link.LinkVisit;
import tenure.link.view.Block;
import tenure.link.view.Button;
import tenure.link.view.Form;
import tenure.link.view.LinkView;
import tenure.link.view.Submitted;
import tenure.order.Orders;
import tenure.order.Visit;
import tenure.order.Visit.Mode;
import tenure.order.Wish;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.Acts;
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
    private static final String EVERY_SCOPE = "ALL";

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
        Acts acts = acts();
        String partner = Names.partner(visit.connection(), partner(visit));
        Map<String, String> values = Map.of("partner", partner);
        Form form = new Form(
                List.of(),
                List.of(
                        new Button(GRANT, acts.text("setup.access.grant", values), Button.Look.MAIN),
                        new Button("later", acts.text("setup.access.later", values), Button.Look.DECLINE)));
        return LinkView.asking(
                acts.text("setup.access.title", values),
                form,
                new Block.Paragraph(acts.text("setup.access.lead", values)),
                new Block.Items(acts.migration().access()),
                new Block.Paragraph(acts.text("setup.access.choice", values)));
    }

    private static @Nullable String partner(LinkVisit visit) throws SQLException {
        HeldAccount account = visit.transaction().hold(visit.link().account());
        return account == null ? null : account.partner();
    }

    @Override
    public LinkAnswer act(LinkVisit visit, Submitted said) throws SQLException {
        Acts acts = acts();
        if (!said.answer().equals(GRANT)) {
            return new LinkAnswer.Done(LinkView.telling(acts.text("setup.access.none", Map.of())));
        }
        HeldAccount account = visit.transaction().hold(visit.link().account());
        if (account == null) {
            return refused(acts);
        }
        for (JsonNode user : account.asStored().path("users")) {
            if (user.path("role").asText().equals("PRIMARY")) {
                return grant(visit, account, user.path("id").asText(), acts);
            }
        }
        return refused(acts);
    }

    private LinkAnswer grant(LinkVisit visit, HeldAccount account, String primary, Acts acts) throws SQLException {
        Wish wish = new Wish(
                new Subject(CUSTOMER, primary),
                account.id(),
                acts.opening("accessGrant"),
                new Resource(ACCOUNT, account.id()),
                Map.of("scopes", List.of(EVERY_SCOPE)),
                null,
                null);
        Caller caller = new Caller(primary, Set.of(Group.CUSTOMER), account.id(), null);
        int status = orders.place(visit.transaction(), wish, new Visit(caller, visit.at(), null, null, Mode.FOR_REAL))
                .status();
        return status == CREATED
                ? new LinkAnswer.Done(LinkView.telling(acts.text("setup.access.granted", Map.of())))
                : refused(acts);
    }

    private static LinkAnswer refused(Acts acts) {
        return new LinkAnswer.Wrong(List.of(new Problem("", "REFUSED", acts.text("setup.access.refused", Map.of()))));
    }

    private Acts acts() {
        return inForce.decider().edition().acts();
    }
}
